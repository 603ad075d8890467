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

    private sealed class MovedClock : TimeProvider
    {
        private readonly Timer _timer;
        private long _seconds;

        public MovedClock(string file) => _timer = new(_ => Read(file), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddSeconds(Interlocked.Read(ref _seconds));

        private void Read(string file)
        {
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
