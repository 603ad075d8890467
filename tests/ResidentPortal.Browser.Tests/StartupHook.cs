using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

/// <summary>
/// The runtime calls this in the site's process before the site's own Main (<c>DOTNET_STARTUP_HOOKS</c>). It gives the site a clock that
/// a test can move while it runs: by the seconds in a file. Must have this name and no namespace.
/// </summary>
internal static class StartupHook
{
    public const string FileVariable = "SOAK_CLOCK_FILE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
            DiagnosticListener.AllListeners.Subscribe(new Listeners(new MovedClock(file)));
    }

    /// <summary>Waits for the host that is about to be built, as tools of EF and of ASP.NET Core's tests do.</summary>
    private sealed class Listeners(MovedClock clock) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
                builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class MovedClock(string file) : TimeProvider
    {
        private const int LooksEveryMilliseconds = 100;

        private long _seconds;
        private long _looked = -LooksEveryMilliseconds;

        public override DateTimeOffset GetUtcNow()
        {
            if (Environment.TickCount64 - Interlocked.Read(ref _looked) >= LooksEveryMilliseconds)
                Look();
            return base.GetUtcNow().AddSeconds(Interlocked.Read(ref _seconds));
        }

        private void Look()
        {
            Interlocked.Exchange(ref _looked, Environment.TickCount64);
            try
            {
                if (long.TryParse(File.ReadAllText(file), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
                    Interlocked.Exchange(ref _seconds, seconds);
            }
            catch (IOException)
            {
                // It is just being written.
            }
        }
    }
}
