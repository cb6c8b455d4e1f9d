# Builds tether and its runtime archive.
#   make [VARIANT=release|debug|asan|tsan] [V=1]   the compiler (also linked to ./tether for release)
#   make test                                 every quick test; the last line counts
#   make test-all                             also the slow ones
#   make test-html                            the page of the report, in a browser
#   make fuzz                                 any bytes as a file, by libFuzzer (needs clang)
#   make lint                                 layers, width, clang-tidy, cppcheck
#   make bench                                speed and memory
#   make install [DESTDIR=...] [PREFIX=/usr/local]   and uninstall
#   make dist                                 a tarball of what is committed
#   make clean

VARIANT ?= release
ifeq ($(origin CC),default)
CC := gcc
endif
AR ?= ar
FLEX ?= flex
BISON ?= bison
V ?= 0
Q := $(if $(filter 1,$(V)),,@)
say = $(if $(filter 1,$(V)),,@printf '  %-6s %s\n' $(1) $(2))

B := build/$(VARIANT)
WARN := -Werror=incompatible-pointer-types -Werror=implicit-function-declaration -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wconversion
OPT_release := -O2 -DNDEBUG
OPT_debug := -O0 -g3
OPT_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined \
            -fno-omit-frame-pointer
OPT_tsan := -O1 -g -fsanitize=thread -fno-omit-frame-pointer
# Only for the program of `make fuzz`; needs clang.
OPT_libfuzzer := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
OPT := $(OPT_$(VARIANT))
ifeq ($(OPT),)
$(error unknown VARIANT $(VARIANT): release, debug, asan or tsan)
endif
CFLAGS ?=
LDFLAGS ?=
DEFS ?=
BASE := -std=c11 -D_GNU_SOURCE $(OPT) -I. -I$(B) $(DEFS) -MMD -MP
COMPILE = $(CC) $(BASE) $(WARN) $(CFLAGS)
LIBS := -lgmp -lmpfr -lm -pthread

# A folder that is not there yet simply adds nothing.
STAGES := support lexer parser analysis/check analysis/ir analysis/escape report codegen
SRC := $(foreach d,$(STAGES),$(wildcard $(d)/*.c))
DRIVER := $(wildcard driver/*.c)
GEN := $(B)/lexer/scan.c $(B)/parser/gram.c
PAGES := $(wildcard docs/explain/*.md)
HTML := $(B)/report/page_css.c $(B)/report/page_js.c
OBJ := $(SRC:%.c=$(B)/%.o) $(GEN:.c=.o) $(HTML:.c=.o)
DRIVER_OBJ := $(DRIVER:%.c=$(B)/%.o) $(B)/driver/pages.o
FRONT_OBJ := $(filter $(B)/support/% $(B)/lexer/% $(B)/parser/%,$(OBJ))

# The runtime of compiled programs, and what the bundled packages have in C, have flags of their own:
# they are linked into every program.
RT_C := $(wildcard runtime/*.c lib/*/*.c lib/*/*/*.c)
RT_SRC := $(RT_C) $(wildcard runtime/*.S)
RT_OBJ := $(RT_SRC:%=$(B)/rt/%.o)
# GCC for x86-64: `rep stos` takes longer to begin than a call to clear a descriptor.
RT_STRATEGY := -mmemset-strategy=libcall:-1:noalign
RT_OPT_release := -O2 $(shell $(CC) $(RT_STRATEGY) -E - </dev/null >/dev/null 2>&1 && \
                    echo $(RT_STRATEGY))
RT_OPT_debug := -O1 -g -DTETHER_DEBUG
RT_OPT_asan := -O1 -g -DTETHER_DEBUG
RT_FLAGS := -std=c11 -D_GNU_SOURCE $(RT_OPT_$(VARIANT)) -fno-strict-aliasing -fwrapv -pthread \
            -I. -MMD -MP $(WARN) $(RT_CFLAGS)

UNIT_SRC := $(wildcard tests/unit/*.c)
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(B)/tests/unit/%)

LINT_SRC := $(SRC) $(DRIVER) $(RT_C)
LINT_HEADERS := $(wildcard $(addsuffix /*.h,$(STAGES) driver runtime lib))
TIDY ?= clang-tidy
CPPCHECK ?= cppcheck

.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:
VERSION := $(shell sed -n 's/.*TETHER_VERSION "\(.*\)"/\1/p' driver/version.h)
PREFIX ?= /usr/local
DESTDIR ?=
I := $(DESTDIR)$(PREFIX)
DATA := $(I)/share
INSTALL := install

.PHONY: all compiler runtime front unit unit-sanitized test test-all fuzz test-html picture bench lint format check-layers check-width check-tidy \
        check-cpp clean install uninstall dist

all: compiler runtime

ifeq ($(DRIVER),)
compiler: front
else
compiler: $(B)/tether $(B)/frontdump
ifeq ($(VARIANT),release)
compiler: tether
endif
endif

runtime: $(B)/libtether.a $(B)/libtether-asan.a $(B)/libtether-tsan.a
front: $(B)/frontdump

tether: $(B)/tether
	$(Q)ln -sf $(B)/tether $@

$(B)/tether: $(DRIVER_OBJ) $(OBJ)
	$(call say,LD,$@)
	$(Q)$(CC) $(OPT) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# Tokens and trees of files, without the later stages: for tests of the front end.
$(B)/frontdump: $(B)/tests/tools/frontdump.o $(FRONT_OBJ)
	$(call say,LD,$@)
	$(Q)$(CC) $(OPT) $(CFLAGS) $(LDFLAGS) -o $@ $^ -pthread

$(B)/libtether.a: $(RT_OBJ)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

# The archives that `tether build --sanitize` links. Instrumented arithmetic trips -Wconversion.
RT_ASAN := -Wno-conversion -O1 -g -fno-omit-frame-pointer -DTETHER_SANITIZE -fsanitize=address
RT_TSAN := -Wno-conversion -O1 -g -fno-omit-frame-pointer -DTETHER_SANITIZE -DTETHER_TSAN -fsanitize=thread

$(B)/libtether-asan.a: $(RT_SRC:%=$(B)/rt-asan/%.o)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(B)/libtether-tsan.a: $(RT_SRC:%=$(B)/rt-tsan/%.o)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(B)/rt/%.o: %
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(RT_FLAGS) -c -o $@ $<

$(B)/rt-asan/%.o: %
	@mkdir -p $(@D)
	$(call say,CC,$@)
	$(Q)$(CC) $(RT_FLAGS) $(RT_ASAN) -c -o $@ $<

$(B)/rt-tsan/%.o: %
	@mkdir -p $(@D)
	$(call say,CC,$@)
	$(Q)$(CC) $(RT_FLAGS) $(RT_TSAN) -c -o $@ $<

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(COMPILE) -c -o $@ $<

# Generated code: flex's skeleton is not clean under -Wconversion, and bison's default actions
# compare signed with unsigned.
$(B)/lexer/scan.o: $(B)/lexer/scan.c
	$(call say,CC,$<)
	$(Q)$(CC) $(BASE) -Wall -Wextra $(GENFLAGS) $(CFLAGS) -c -o $@ $<

$(B)/parser/gram.o: $(B)/parser/gram.c
	$(call say,CC,$<)
	$(Q)$(CC) $(BASE) -Wall -Wextra $(GENFLAGS) $(CFLAGS) -c -o $@ $<

$(B)/lexer/scan.c $(B)/lexer/scan.h &: lexer/scan.l
	@mkdir -p $(@D)
	$(call say,FLEX,$<)
	$(Q)$(FLEX) --header-file=$(B)/lexer/scan.h -o $(B)/lexer/scan.c $<

$(B)/parser/gram.c $(B)/parser/gram.h &: parser/gram.y
	@mkdir -p $(@D)
	$(call say,BISON,$<)
	$(Q)$(BISON) -Werror --header=$(B)/parser/gram.h -o $(B)/parser/gram.c $<

# The pages of `tether explain`.
$(B)/driver/pages.c: driver/pages.awk $(PAGES)
	@mkdir -p $(@D)
	$(call say,AWK,$@)
	$(Q)LC_ALL=C awk -f driver/pages.awk $(sort $(PAGES)) >$@

# Style and script of the page that `escape --format=html` writes: an array of lines.
$(B)/report/page_%.c: report/page.%
	@mkdir -p $(@D)
	$(call say,SED,$@)
	$(Q){ printf '/* Made from $<. */\n#include "report/html.h"\nconst char *const report_page_$*[] = {\n'; \
	    sed 's/[\\"]/\\&/g; s/.*/"&",/' $<; printf '0};\n'; } >$@

$(B)/driver/pages.o $(HTML:.c=.o): %.o: %.c
	$(call say,CC,$<)
	$(Q)$(COMPILE) -c -o $@ $<

# Generated headers must exist before the first compilation that has no dependency file yet.
$(FRONT_OBJ): | $(B)/lexer/scan.h $(B)/parser/gram.h

unit: $(UNIT_BIN)

$(B)/tests/unit/%: $(B)/tests/unit/%.o $(OBJ) $(RT_UNIT_LIB)
	$(call say,LD,$@)
	$(Q)$(CC) $(OPT) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcheck -lsubunit -lrt -pthread $(LIBS)

# The tests of the runtime are programs on it, and know nothing of the compiler.
$(B)/tests/unit/runtime_%: $(B)/tests/unit/runtime_%.o $(B)/libtether.a
	$(call say,LD,$@)
	$(Q)$(CC) $(OPT) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcheck -lsubunit -lrt -pthread $(LIBS)

# The same under AddressSanitizer and ThreadSanitizer. The latter's own stack of calls is too small
# for deep recursion, so it goes without.
TSAN_DEEP = $(if $(findstring clang,$(shell $(CC) --version)),-mllvm -tsan-instrument-func-entry-exit=0, \
              --param=tsan-instrument-func-entry-exit=0)
UNIT_RT := $(notdir $(filter tests/unit/runtime_%,$(UNIT_SRC:.c=)))
unit-sanitized: $(UNIT_RT:%=$(B)/tests/unit-asan/%) $(UNIT_RT:%=$(B)/tests/unit-tsan/%)

$(B)/tests/unit-asan/%: tests/unit/%.c $(B)/libtether-asan.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(RT_FLAGS) $(RT_ASAN) -I$(B) $(LDFLAGS) -o $@ $^ -lcheck -lsubunit -lrt $(LIBS)

$(B)/tests/unit-tsan/%: tests/unit/%.c $(B)/libtether-tsan.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(RT_FLAGS) $(RT_TSAN) $(TSAN_DEEP) -I$(B) $(LDFLAGS) -o $@ $^ -lcheck -lsubunit -lrt $(LIBS)

test: all unit
	$(Q)BUILD=$(B) tests/run.sh quick

# Everything: also sanitizers, the analysis off, the collector under stress, two C compilers and Go.
test-all: all unit unit-sanitized
	$(Q)$(MAKE) --no-print-directory VARIANT=asan build/asan/tether
	$(Q)BUILD=$(B) tests/run.sh all

# Looks at the page of `escape --format=html` in headless Chromium: needs it, its driver and Selenium.
test-html: all
	$(Q)tests/html/run.sh $(B)/tether

# The picture of the page that the README shows.
picture: all
	$(Q)tests/html/run.sh --picture $(B)/tether docs/report.png

# Any bytes as a file for FUZZ_TIME seconds, by libFuzzer; `tests/run.sh fuzz` has random programs.
FUZZ_TIME ?= 60
FUZZ_CC ?= clang
fuzz:
	$(Q)$(MAKE) --no-print-directory VARIANT=libfuzzer CC="$(FUZZ_CC)" build/libfuzzer/frontfuzz
	$(Q)mkdir -p build/libfuzzer/corpus
	$(Q)ASAN_OPTIONS=detect_leaks=0 build/libfuzzer/frontfuzz -max_total_time=$(FUZZ_TIME) -timeout=20 -rss_limit_mb=4000 -detect_leaks=0 \
	    -max_len=20000 -verbosity=0 -print_final_stats=1 -artifact_prefix=build/libfuzzer/ \
	    build/libfuzzer/corpus examples tests/run tests/errors tests/check

$(B)/frontfuzz: $(B)/tests/fuzz/front.o $(OBJ)
	$(call say,LD,$@)
	$(Q)$(CC) $(OPT) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(LIBS)

bench: all
	$(Q)bench/run.sh

lint: check-layers check-width check-tidy check-cpp

# 100 columns. Tables (.def) may be wider.
check-width:
	$(Q)! grep -nE '^.{101,}' $(LINT_SRC) $(LINT_HEADERS) parser/gram.y lexer/scan.l tests/unit/*.[ch] tests/tools/*.c /dev/null

# Breaks the lines that are too wide, and touches no other.
format:
	$(Q)for f in $(LINT_SRC) $(LINT_HEADERS); do \
	    sed -i -E '/^.{101,}/s#^(/\* ---- .*[^-]) -+ \*/$$#\1 ---- */#' $$f; \
	    wide=$$(grep -nE '^.{101,}' $$f | sed 's/^\([0-9]*\):.*/--lines=\1:\1/'); \
	    if [ -n "$$wide" ]; then clang-format -i $$wide $$f; fi; \
	done

# A few files for each process, two at a time; generated headers must be there.
check-tidy: $(B)/lexer/scan.h $(B)/parser/gram.h
	$(Q)printf '%s\n' $(LINT_SRC) | xargs -n 8 -P 2 sh -c \
	    '$(TIDY) --quiet "$$@" -- -std=c11 -D_GNU_SOURCE -I. -I$(B) 2>/dev/null' tidy

check-cpp:
	$(Q)$(CPPCHECK) --quiet --std=c11 --language=c -j 2 -I. -D__x86_64__ -D_GNU_SOURCE --error-exitcode=1 \
	    --enable=warning,portability --inline-suppr --suppress=missingInclude \
	    --suppressions-list=.cppcheck $(LINT_SRC)

# Includes point one way: support < lexer < parser < analysis < report, codegen < driver; runtime and lib
# stand alone. The functions of lib/extern.h are inlined into programs, through tether.h.
define layer
	$(Q)! grep -nE '^#include "($(2))/' $(wildcard $(1)/*.[chly]) /dev/null
endef

check-layers:
	$(call layer,support,lexer|parser|analysis|report|codegen|driver|runtime)
	$(call layer,lexer,parser|analysis|report|codegen|driver|runtime)
	$(call layer,parser,analysis|report|codegen|driver|runtime)
	$(call layer,analysis/check,analysis/ir|analysis/escape|report|codegen|driver|runtime)
	$(call layer,analysis/ir,analysis/escape|report|codegen|driver|runtime)
	$(call layer,analysis/escape,report|codegen|driver|runtime)
	$(call layer,report,codegen|driver|runtime)
	$(call layer,codegen,report|driver|runtime)
	$(call layer,runtime,support|lexer|parser|analysis|report|codegen|driver|lib)
	$(Q)! grep -nE '^#include "($(subst $() ,|,$(STAGES))|driver)/' $(filter lib/%,$(RT_C)) /dev/null

# The headers, archives and packages are found from the binary: ../lib/tether.
install: all
	$(Q)$(INSTALL) -d $(I)/bin $(I)/lib/tether/include $(I)/lib/pkgconfig $(DATA)/man/man1 \
	    $(DATA)/bash-completion/completions $(DATA)/zsh/site-functions \
	    $(DATA)/fish/vendor_completions.d $(DATA)/doc/tether
	$(Q)$(INSTALL) $(B)/tether $(I)/bin/tether
	$(Q)$(INSTALL) -m 644 runtime/tether.h runtime/tether_ops.h \
	    runtime/tether_strips.h $(I)/lib/tether/include
	$(Q)$(INSTALL) -m 644 $(B)/libtether.a $(B)/libtether-asan.a $(B)/libtether-tsan.a \
	    driver/tether-gdb.py $(I)/lib/tether
	$(Q)find lib -name '*.go' -o -name extern.h | xargs -I '{}'  $(INSTALL) -D -m 644 '{}' '$(I)/lib/tether/{}'
	$(Q)sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|' runtime/tether.pc.in \
	    >$(I)/lib/pkgconfig/tether.pc
	$(Q)$(B)/tether help --man >$(DATA)/man/man1/tether.1
	$(Q)$(B)/tether completion bash >$(DATA)/bash-completion/completions/tether
	$(Q)$(B)/tether completion zsh >$(DATA)/zsh/site-functions/_tether
	$(Q)$(B)/tether completion fish >$(DATA)/fish/vendor_completions.d/tether.fish
	$(Q)$(INSTALL) -m 644 README.md LICENSE $(DATA)/doc/tether
	$(Q)find docs examples -type f -exec $(INSTALL) -D -m 644 '{}' '$(DATA)/doc/tether/{}' ';'

uninstall:
	$(Q)rm -rf $(I)/lib/tether $(DATA)/doc/tether
	$(Q)rm -f $(I)/bin/tether $(I)/lib/pkgconfig/tether.pc $(DATA)/man/man1/tether.1 \
	    $(DATA)/bash-completion/completions/tether $(DATA)/zsh/site-functions/_tether \
	    $(DATA)/fish/vendor_completions.d/tether.fish
	$(Q)for d in bin lib/pkgconfig share/man/man1 share/bash-completion/completions share/zsh/site-functions \
	    share/fish/vendor_completions.d share/doc; do \
	    [ ! -d $(I)/$$d ] || (cd $(I) && rmdir -p --ignore-fail-on-non-empty $$d); done

dist:
	$(Q)git archive --prefix=tether-$(VERSION)/ -o tether-$(VERSION).tar.gz HEAD
	@echo tether-$(VERSION).tar.gz

clean:
	$(Q)rm -rf build tether

-include $(OBJ:.o=.d) $(DRIVER_OBJ:.o=.d) $(RT_OBJ:.o=.d) $(UNIT_BIN:=.d) \
         $(RT_SRC:%=$(B)/rt-asan/%.d) $(RT_SRC:%=$(B)/rt-tsan/%.d) \
         $(B)/tests/tools/frontdump.d
