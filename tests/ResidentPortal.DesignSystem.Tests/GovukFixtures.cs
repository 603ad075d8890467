using System.Text.Json;
using ResidentPortal.Testing;

namespace ResidentPortal.DesignSystem.Tests;

/// <summary>The design system's own cases: options of a component and the HTML that they give.</summary>
internal static class GovukFixtures
{
    public sealed record Case(string Name, JsonElement Options, string Html);

    private static readonly string ComponentsFolder = RepositoryRoot.Combine(
        "src", "ResidentPortal.Web", "Assets", "node_modules", "govuk-frontend", "dist", "govuk", "components");

    public static IReadOnlyList<Case> Of(string component)
    {
        using var stream = File.OpenRead(Path.Combine(ComponentsFolder, component, "fixtures.json"));
        var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.GetProperty("fixtures").EnumerateArray().Select(fixture =>
            new Case(fixture.GetProperty("name").GetString()!, fixture.GetProperty("options"), fixture.GetProperty("html").GetString()!))];
    }
}
