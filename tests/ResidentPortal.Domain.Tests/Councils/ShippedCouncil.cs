using System.Text.Json;
using System.Text.Json.Serialization;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using Shouldly;

namespace ResidentPortal.Domain.Tests.Councils;

/// <summary>The council that the site ships with: residents read its words, and its routing is the example that tests start from.</summary>
internal static class ShippedCouncil
{
    // A misspelt setting would widen a rule to everything, so nothing unknown is let through.
    private static readonly JsonSerializerOptions Strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly string Folder =
        Directory.GetDirectories(Path.Combine(Top(), "src", "ResidentPortal.Web", "Councils")).ShouldHaveSingleItem();

    public static CouncilDescription Description { get; } = SampleCouncil.Description with
    {
        Tenures = Section("landlords-and-partners.json", "Council").GetProperty("Tenures").Deserialize<List<Tenure>>(Strict)!,
        Wards = Section("council.json", "Council").GetProperty("Wards").Deserialize<List<string>>(Strict)!,
        Partners = Section("landlords-and-partners.json", "Council").GetProperty("Partners").Deserialize<List<Partner>>(Strict)!,
    };

    public static ReportForms Forms { get; } = new(Description, [AsbReport.Of, HateCrimeReport.Of, CaseReviewApplication.Of]);

    public static RoutingTable Table { get; } = Read();

    /// <summary>A fresh copy, for a test to spoil.</summary>
    public static RoutingOptions Routing() => Section("routing.json", RoutingOptions.Section).Deserialize<RoutingOptions>(Strict)!;

    private static RoutingTable Read()
    {
        RoutingTable.TryCreate(Routing(), Forms.Names, out var table, out var mistakes).ShouldBeTrue(string.Join('\n', mistakes));
        return table!;
    }

    private static JsonElement Section(string file, string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement.GetProperty(name);

    private static string Top()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ResidentPortal.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No ResidentPortal.sln above the tests.");
        return folder.FullName;
    }
}
