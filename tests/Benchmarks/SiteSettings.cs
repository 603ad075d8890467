using System.Globalization;
using System.Text.Json;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>A Production site whose mail goes to this machine and whose limits do not stop one machine from sending everything.</summary>
internal static class SiteSettings
{
    private const string Domain = "benchmark.internal";

    public static string RoutingFile { get; } = RepositoryRoot.Combine("src", "ResidentPortal.Web", "routing.json");

    /// <returns>As environment variables.</returns>
    public static IReadOnlyDictionary<string, string> For(string storage, int smtpPort)
    {
        var settings = new Dictionary<string, string>
        {
            ["Storage__Folder"] = storage,
            ["Mail__Transport"] = "Smtp",
            ["Mail__From"] = $"no-reply@{Domain}",
            ["Mail__OperationsMailbox"] = $"operations@{Domain}",
            ["Mail__Smtp__Host"] = "127.0.0.1",
            ["Mail__Smtp__Port"] = smtpPort.ToString(CultureInfo.InvariantCulture),
            ["Mail__Smtp__Security"] = "None",
            ["Abuse__MinimumSeconds"] = "0",
            ["Abuse__SubmissionBurst"] = "100000",
            ["Abuse__SubmissionsPerHour"] = "100000",
            ["Abuse__PostBurst"] = "1000000",
            ["Abuse__PostsPerSecond"] = "1000000",
        };
        using var routing = JsonDocument.Parse(File.ReadAllText(RoutingFile));
        foreach (var queue in routing.RootElement.GetProperty("Routing").GetProperty("Queues").EnumerateObject())
        {
            settings[$"Routing__Queues__{queue.Name}__Mailbox"] = $"{queue.Name}@{Domain}";
            settings[$"Routing__Queues__{queue.Name}__FallbackMailbox"] = $"{queue.Name}-fallback@{Domain}";
        }

        return settings;
    }
}
