namespace ResidentPortal.Database;

/// <summary>Tells a file that somebody else has locked from other failures to open it.</summary>
internal static class HeldFile
{
    private const int SharingViolation = unchecked((int)0x80070020);

    // EWOULDBLOCK, on Linux and on macOS.
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    public static bool Is(IOException failure) => failure.HResult is SharingViolation or LinuxWouldBlock or MacWouldBlock;
}
