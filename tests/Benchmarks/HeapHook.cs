using System.Globalization;

/// <summary>
/// The runtime calls this in the site's process before the site's own Main (<c>DOTNET_STARTUP_HOOKS</c>): nothing outside
/// a process can tell how large its heap is. Must have this name and no namespace.
/// </summary>
internal static class StartupHook
{
    public const string FileVariable = "BENCHMARK_HEAP_FILE";

    private static Timer? _timer;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is not { } file)
            return;
        _timer = new Timer(
            _ => File.WriteAllText(file, GC.GetTotalMemory(forceFullCollection: false).ToString(CultureInfo.InvariantCulture)),
            null, TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
    }
}
