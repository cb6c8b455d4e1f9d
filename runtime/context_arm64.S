/* Switching stacks on AArch64: what the callee must keep goes on the old stack and comes off the new one.
 *
 * void context_switch(uintptr_t *save, uintptr_t sp) */
#if defined(__aarch64__)
    .text
    .globl context_switch
    .type context_switch, %function
    .p2align 4
context_switch:
    sub sp, sp, #160
    stp x19, x20, [sp]
    stp x21, x22, [sp, #16]
    stp x23, x24, [sp, #32]
    stp x25, x26, [sp, #48]
    stp x27, x28, [sp, #64]
    stp x29, x30, [sp, #80]
    stp d8, d9, [sp, #96]
    stp d10, d11, [sp, #112]
    stp d12, d13, [sp, #128]
    stp d14, d15, [sp, #144]
    mov x9, sp
    str x9, [x0]
    mov sp, x1
    ldp x19, x20, [sp]
    ldp x21, x22, [sp, #16]
    ldp x23, x24, [sp, #32]
    ldp x25, x26, [sp, #48]
    ldp x27, x28, [sp, #64]
    ldp x29, x30, [sp, #80]
    ldp d8, d9, [sp, #96]
    ldp d10, d11, [sp, #112]
    ldp d12, d13, [sp, #128]
    ldp d14, d15, [sp, #144]
    add sp, sp, #160
    ret
    .size context_switch, . - context_switch

/* The first switch to a goroutine returns here: x19 is its function. */
    .globl context_entry
    .type context_entry, %function
    .p2align 4
context_entry:
    .cfi_startproc
    .cfi_undefined x30
    mov x0, x19
    mov x29, xzr
    bl context_main
    brk #1
    .cfi_endproc
    .size context_entry, . - context_entry
#endif
    .section .note.GNU-stack, "", %progbits
