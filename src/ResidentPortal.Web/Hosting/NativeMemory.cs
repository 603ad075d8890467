using System.Runtime.InteropServices;

namespace ResidentPortal.Web.Hosting;

/// <summary>Memory that SQLite and TLS take from the C library.</summary>
internal static partial class NativeMemory
{
    // M_ARENA_MAX of glibc's malloc.h.
    private const int MostArenas = -8;

    /// <summary>
    /// Gives glibc as many pools as there are processors, not eight times as many: each keeps what was freed in it. Elsewhere nothing
    /// changes. To be called before threads are started, which each take a pool.
    /// </summary>
    public static void Limit()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = SetOption(MostArenas, Environment.ProcessorCount);
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, which has no such pools.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);
}
