/* Division of complex numbers, with Go's results where no plain calculation gives a number. */
#include "runtime/internal.h"

/* The sign of an infinite or zero part alone: 1 for an infinity, 0 for the rest. */
static double direction(double part)
{
    return copysign(isinf(part) ? 1 : 0, part);
}

static bool both_finite(TetherComplex128 z)
{
    return isfinite(z.re) && isfinite(z.im);
}

/* What a quotient is whose plain calculation gave no number: infinities and zeros still have a
 * direction (annex G of the standard of C has the same rules). */
static TetherComplex128 quotient_of_limits(TetherComplex128 n, TetherComplex128 m)
{
    if (m.re == 0 && m.im == 0) {
        double infinite = copysign(INFINITY, m.re);
        return (TetherComplex128){infinite * n.re, infinite * n.im};
    }
    if ((isinf(n.re) || isinf(n.im)) && both_finite(m)) {
        double re = direction(n.re), im = direction(n.im);
        return (TetherComplex128){INFINITY * (re * m.re + im * m.im),
                                  INFINITY * (im * m.re - re * m.im)};
    }
    if ((isinf(m.re) || isinf(m.im)) && both_finite(n)) {
        double re = direction(m.re), im = direction(m.im);
        return (TetherComplex128){0 * (n.re * re + n.im * im), 0 * (n.im * re - n.re * im)};
    }
    return (TetherComplex128){NAN, NAN};
}

TetherComplex128 tether_complex_div(TetherComplex128 n, TetherComplex128 m)
{
    TetherComplex128 q;
    if (fabs(m.re) >= fabs(m.im)) { /* scaled by the larger part, against overflow */
        double ratio = m.im / m.re, d = m.re + ratio * m.im;
        q = (TetherComplex128){(n.re + n.im * ratio) / d, (n.im - n.re * ratio) / d};
    } else {
        double ratio = m.re / m.im, d = m.im + ratio * m.re;
        q = (TetherComplex128){(n.re * ratio + n.im) / d, (n.im * ratio - n.re) / d};
    }
    return isnan(q.re) && isnan(q.im) ? quotient_of_limits(n, m) : q;
}
