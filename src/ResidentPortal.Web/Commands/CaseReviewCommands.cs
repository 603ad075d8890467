using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.CaseReviews;

namespace ResidentPortal.Web.Commands;

/// <summary>Prints the yearly figures of ASB case reviews as they are published.</summary>
public sealed class ShowFigures : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var years = await services.GetRequiredService<YearlyFigures>().ReadAsync(cancellationToken);
        if (years.Count == 0)
        {
            await output.WriteLineAsync("There are no figures yet: no application has been made, and nothing was set.");
            return 0;
        }
        await WriteAsync(output, "Year", "Applications", "On this site", "Other", "Not met", "Reviews", "With recommendations");
        foreach (var year in years)
        {
            await WriteAsync(
                output, year.Year.Code, Text(year.Applications), Text(year.MadeOnThisSite), Text(year.OtherApplications),
                Text(year.ThresholdNotMet), Text(year.Reviews), Text(year.ReviewsWithRecommendations));
        }
        return 0;
    }

    private static Task WriteAsync(TextWriter output, string year, params string[] cells) =>
        output.WriteLineAsync($"{year,-7}  {cells[0],12}  {cells[1],12}  {cells[2],7}  {cells[3],7}  {cells[4],7}  {cells[5],20}");

    private static string Text(int? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "not set";
}

/// <summary>Enters what became of a year's applications; what is not named keeps its value.</summary>
public sealed class SetFigures(string year, IReadOnlyList<string> options) : Command
{
    private static readonly Dictionary<string, Func<FiguresEntry, int, FiguresEntry>> Options = new(StringComparer.Ordinal)
    {
        ["--threshold-not-met"] = (entry, figure) => entry with { ThresholdNotMet = figure },
        ["--reviews"] = (entry, figure) => entry with { Reviews = figure },
        ["--recommendations"] = (entry, figure) => entry with { ReviewsWithRecommendations = figure },
        ["--other-applications"] = (entry, figure) => entry with { OtherApplications = figure },
    };

    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = FinancialYear.Parse(year);
            var mistakes = await services.GetRequiredService<YearlyFigures>().SetAsync(parsed, Entry(), Who, cancellationToken);
            if (mistakes.Count == 0)
            {
                await output.WriteLineAsync($"The figures of {parsed} are set.");
                return 0;
            }
            await output.WriteLineAsync(string.Join(Environment.NewLine, mistakes.Append("Nothing was changed.")));
        }
        catch (FormatException mistyped)
        {
            await output.WriteLineAsync(mistyped.Message);
        }
        return 2;
    }

    /// <exception cref="FormatException">The options cannot be read; the message says what to type.</exception>
    private FiguresEntry Entry()
    {
        var entry = new FiguresEntry();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in options.Chunk(2))
        {
            if (!Options.TryGetValue(pair[0], out var set))
                throw new FormatException($"There is no option '{pair[0]}'. There are {string.Join(", ", Options.Keys)}.");
            if (!seen.Add(pair[0]))
                throw new FormatException($"{pair[0]} is there twice. Give it once.");
            if (!int.TryParse(pair.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
                throw new FormatException($"{pair[0]} needs a whole number after it, like {pair[0]} 9.");
            entry = set(entry, figure);
        }
        return entry;
    }
}
