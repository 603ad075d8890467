using System.Text.Json;
using System.Text.Json.Serialization;
using ResidentPortal.Domain.Routing;
using Shouldly;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>The routing.json that the site ships with.</summary>
internal static class ShippedRouting
{
    // A misspelt setting would widen a rule to everything, so nothing unknown is let through.
    private static readonly JsonSerializerOptions Strict =
        new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly string Json = File.ReadAllText(Path.Combine(Top(), "src", "ResidentPortal.Web", "routing.json"));

    public static RoutingTable Table { get; } = Read();

    /// <summary>A fresh copy, for a test to spoil.</summary>
    public static RoutingOptions Options() =>
        JsonDocument.Parse(Json).RootElement.GetProperty(RoutingOptions.Section).Deserialize<RoutingOptions>(Strict)!;

    private static RoutingTable Read()
    {
        RoutingTable.TryCreate(Options(), out var table, out var mistakes).ShouldBeTrue(string.Join('\n', mistakes));
        return table!;
    }

    private static string Top()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ResidentPortal.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No ResidentPortal.sln above the tests.");
        return folder.FullName;
    }
}
