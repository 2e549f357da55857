"""What this machine has for a model: memory and cores. A container's limits count as the machine's."""

import ctypes
import os
import sys
from pathlib import Path

UNSET = 1 << 60  # bytes: cgroup v1 writes a number of this size where there is no limit


def memory_bytes() -> int | None:
    """All the memory that there is for us; None where the platform does not say."""
    return _least(_total(), *_cgroup_limits(), _address_limit())


def available_bytes() -> int | None:
    """Memory that a new process can take now without others giving way; None where it is not known.

    On macOS nothing cheap says so: the total is returned there, and the check is the weaker.
    """
    return _least(_available(), *_cgroup_free(), _address_limit())


def model_threads() -> int:
    """Physical cores less one, so that her voice and the page keep moving; at least one."""
    return max(1, _physical_cores() - 1)


def _least(*counts: int | None) -> int | None:
    return min((count for count in counts if count is not None), default=None)


def _total() -> int | None:
    if sys.platform == "win32":
        return _windows_memory()[0]
    return _pages("SC_PHYS_PAGES")


def _available() -> int | None:
    if sys.platform == "win32":
        return _windows_memory()[1]
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return _total()


def _pages(name: str) -> int | None:
    try:
        count = os.sysconf(name) * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError, AttributeError):
        return None
    return count if count > 0 else None


def _cgroup_limits() -> tuple[int | None, ...]:
    return tuple(limit for limit, _ in _cgroups())


def _cgroup_free() -> tuple[int | None, ...]:
    return tuple(max(0, limit - used) for limit, used in _cgroups())


def _cgroups() -> list[tuple[int, int]]:
    """Limit and use of the container that we are in, as version 2 and version 1 show them from inside."""
    found = []
    root = Path("/sys/fs/cgroup")
    for limit, used in (
        ("memory.max", "memory.current"),
        ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes"),
    ):
        most, now = _number(root / limit), _number(root / used)
        if most is not None and most < UNSET:
            found.append((most, now or 0))
    return found


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text(encoding="ascii"))
    except (OSError, ValueError):  # "max" is no limit
        return None


if sys.platform == "win32":

    class _MemoryStatus(ctypes.Structure):
        """MEMORYSTATUSEX of the Windows API."""

        _fields_ = (
            ("dwLength", ctypes.c_ulong),
            ("dwMemoryLoad", ctypes.c_ulong),
            ("ullTotalPhys", ctypes.c_ulonglong),
            ("ullAvailPhys", ctypes.c_ulonglong),
            ("ullTotalPageFile", ctypes.c_ulonglong),
            ("ullAvailPageFile", ctypes.c_ulonglong),
            ("ullTotalVirtual", ctypes.c_ulonglong),
            ("ullAvailVirtual", ctypes.c_ulonglong),
            ("ullAvailExtendedVirtual", ctypes.c_ulonglong),
        )

    def _windows_memory() -> tuple[int | None, int | None]:
        status = _MemoryStatus(dwLength=ctypes.sizeof(_MemoryStatus))
        if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
            return None, None
        return int(status.ullTotalPhys), int(status.ullAvailPhys)

    def _address_limit() -> int | None:
        return None

    def _physical_cores() -> int:
        return max(1, (os.cpu_count() or 2) // 2)  # two threads a core is the usual; a guess

else:
    import resource

    def _windows_memory() -> tuple[int | None, int | None]:
        return None, None

    def _address_limit() -> int | None:
        soft = resource.getrlimit(resource.RLIMIT_AS)[0]
        return None if soft in (resource.RLIM_INFINITY, -1) else soft

    def _physical_cores() -> int:
        if sys.platform == "darwin":
            return os.cpu_count() or 2  # Apple's own chips have one thread a core
        allowed = os.sched_getaffinity(0)
        siblings = set()
        for number in allowed:
            try:
                shared = Path(f"/sys/devices/system/cpu/cpu{number}/topology/thread_siblings_list")
                siblings.add(shared.read_text(encoding="ascii").strip())
            except OSError:
                return max(1, len(allowed) // 2)
        return max(1, len(siblings))
