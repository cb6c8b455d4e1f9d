/* The functions without a body of package math: what is one instruction, or exact and well done by libm. */
#include "runtime/tether.h"

uint64_t math_Float64bits(double f);
double math_Float64frombits(uint64_t b);
uint32_t math_Float32bits(float f);
float math_Float32frombits(uint32_t b);
double math_Abs(double x);
double math_Copysign(double f, double sign);
double math_Sqrt(double x);
double math_FMA(double x, double y, double z);
double math_Floor(double x);
double math_Ceil(double x);
double math_Trunc(double x);
double math_Mod(double x, double y);
double math_Remainder(double x, double y);

uint64_t math_Float64bits(double f)
{
    uint64_t b;
    memcpy(&b, &f, sizeof b);
    return b;
}

double math_Float64frombits(uint64_t b)
{
    double f;
    memcpy(&f, &b, sizeof f);
    return f;
}

uint32_t math_Float32bits(float f)
{
    uint32_t b;
    memcpy(&b, &f, sizeof b);
    return b;
}

float math_Float32frombits(uint32_t b)
{
    float f;
    memcpy(&f, &b, sizeof f);
    return f;
}

double math_Abs(double x)
{
    return fabs(x);
}

double math_Copysign(double f, double sign)
{
    return copysign(f, sign);
}

double math_Sqrt(double x)
{
    return sqrt(x);
}

double math_FMA(double x, double y, double z)
{
    return fma(x, y, z);
}

double math_Floor(double x)
{
    return floor(x);
}

double math_Ceil(double x)
{
    return ceil(x);
}

double math_Trunc(double x)
{
    return trunc(x);
}

/* Exact, so that any correct implementation gives the same. */
double math_Mod(double x, double y)
{
    return fmod(x, y);
}

double math_Remainder(double x, double y)
{
    return remainder(x, y);
}
