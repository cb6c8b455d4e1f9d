/* Switching stacks on x86-64: what the callee must keep goes on the old stack and comes off the new one.
 *
 * void context_switch(uintptr_t *save, uintptr_t sp) */
#if defined(__x86_64__)
    .text
    .globl context_switch
    .type context_switch, @function
    .p2align 4
context_switch:
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    ret
    .size context_switch, . - context_switch

/* The first switch to a goroutine returns here: %rbx is its function. */
    .globl context_entry
    .type context_entry, @function
    .p2align 4
context_entry:
    .cfi_startproc
    .cfi_undefined %rip
    movq %rbx, %rdi
    xorl %ebp, %ebp
    call context_main
    ud2
    .cfi_endproc
    .size context_entry, . - context_entry
#endif
    .section .note.GNU-stack, "", @progbits
