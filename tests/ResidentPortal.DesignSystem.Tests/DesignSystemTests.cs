using System.Globalization;
using System.Text;
using Shouldly;
using Xunit;

namespace ResidentPortal.DesignSystem.Tests;

/// <summary>Every component against every case of govuk-frontend's fixtures that it has the parameters for.</summary>
public sealed class DesignSystemTests(ITestOutputHelper output)
{
    // Raise this when a component learns an option; it falls only when one is given up on purpose.
    private const int SupportedFloor = 395;

    private static readonly Dictionary<string, Type> Components = new()
    {
        ["back-link"] = typeof(BackLink),
        ["breadcrumbs"] = typeof(Breadcrumbs),
        ["button"] = typeof(Button),
        ["character-count"] = typeof(CharacterCount),
        ["checkboxes"] = typeof(Checkboxes),
        ["details"] = typeof(Details),
        ["error-message"] = typeof(ErrorMessage),
        ["error-summary"] = typeof(ErrorSummary),
        ["exit-this-page"] = typeof(ExitThisPage),
        ["fieldset"] = typeof(Fieldset),
        ["hint"] = typeof(Hint),
        ["input"] = typeof(Input),
        ["inset-text"] = typeof(InsetText),
        ["label"] = typeof(Label),
        ["notification-banner"] = typeof(NotificationBanner),
        ["panel"] = typeof(Panel),
        ["phase-banner"] = typeof(PhaseBanner),
        ["radios"] = typeof(Radios),
        ["skip-link"] = typeof(SkipLink),
        ["summary-list"] = typeof(SummaryList),
        ["table"] = typeof(Table),
        ["tag"] = typeof(Tag),
        ["textarea"] = typeof(Textarea),
        ["warning-text"] = typeof(WarningText),
    };

    public static TheoryData<string> ComponentNames => [.. Components.Keys];

    [Theory]
    [MemberData(nameof(ComponentNames))]
    public void Render_EverySupportedCase_GivesTheDesignSystemsHtml(string name)
    {
        var outcomes = Outcomes(name);
        foreach (var outcome in outcomes.Where(outcome => outcome.Unsupported is not null))
            output.WriteLine($"{name}, \"{outcome.Case}\": no option {outcome.Unsupported}");

        outcomes.Count(outcome => outcome.Unsupported is null).ShouldBeGreaterThan(0);
        outcomes.Where(outcome => outcome.Difference is not null).Select(outcome => $"\"{outcome.Case}\"\n{outcome.Difference}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Render_AllComponents_SupportsNoFewerCasesThanBefore()
    {
        var all = Components.Keys.ToDictionary(name => name, Outcomes);
        var table = new StringBuilder("| Component | Matched | Supported | Total |\n|---|---|---|---|\n");
        foreach (var (name, outcomes) in all)
            table.Append(Row(name, outcomes));
        var every = all.Values.SelectMany(outcomes => outcomes).ToList();
        table.Append(Row("all", every));

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "fixtures-coverage.md"), table.ToString());
        output.WriteLine(table.ToString());
        Console.WriteLine(table);
        every.Count(outcome => outcome.Unsupported is null).ShouldBeGreaterThanOrEqualTo(SupportedFloor);
    }

    private sealed record Outcome(string Case, string? Unsupported, string? Difference);

    private static string Row(string name, IReadOnlyList<Outcome> outcomes)
    {
        var supported = outcomes.Where(outcome => outcome.Unsupported is null).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {supported.Count(outcome => outcome.Difference is null)} | {supported.Count} | {outcomes.Count} |\n");
    }

    private static List<Outcome> Outcomes(string name)
    {
        using var context = new ComponentContext();
        return [.. GovukFixtures.Of(name).Select(fixture => Compare(context, Components[name], fixture))];
    }

    private static Outcome Compare(ComponentContext context, Type component, GovukFixtures.Case fixture)
    {
        try
        {
            var actual = Structure.Of(context.Render(component, FixtureOptions.ToParameters(component, fixture.Options)));
            var expected = Structure.Of(fixture.Html);
            return new(fixture.Name, null, actual == expected ? null : $"expected\n{expected}\nbut was\n{actual}");
        }
        catch (UnsupportedOptionException unsupported)
        {
            return new(fixture.Name, unsupported.Message, null);
        }
    }
}
