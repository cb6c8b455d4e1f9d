/* The version of tether. */
#ifndef DRIVER_VERSION_H
#define DRIVER_VERSION_H

#define TETHER_VERSION "0.1.0"

#endif
