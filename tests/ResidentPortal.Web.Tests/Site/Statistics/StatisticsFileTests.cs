using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Statistics;

public class StatisticsFileTests(ContentSite site)
{
    [Theory]
    [InlineData("/statistics/crime.csv", "statistics-crime.csv", "no-cache")]
    [InlineData("/statistics/domestic-abuse.csv", "statistics-domestic-abuse.csv", "no-store")]
    [InlineData("/statistics.csv", "statistics.csv", "no-cache")]
    public async Task Get_File_IsACsvToSave(string path, string name, string cache)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.GetValues("Content-Disposition").ShouldHaveSingleItem().ShouldBe($"attachment; filename=\"{name}\"");
        response.Headers.CacheControl!.ToString().ShouldBe(cache);
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldStartWith(
            "Page,Figure,What is counted,Earlier period,Earlier number,Period,Number,Difference,Change in percent,Direction,");
        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("/statistics/nowhere.csv")]
    [InlineData("/help/noise.csv")]
    [InlineData("/.csv")]
    public async Task Get_FileOfNoFigures_IsNotFound(string path)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("crime")]
    [InlineData("anti-social-behaviour")]
    [InlineData("hate-crime")]
    [InlineData("domestic-abuse")]
    [InlineData("crime/older")]
    [InlineData("domestic-abuse/older")]
    public async Task Lines_OfAPage_AreTheRowsOfItsTables(string theme)
    {
        var page = site.Services.GetRequiredService<LiveSite>().Current.Find($"/statistics/{theme}")!;
        var lines = (await LinesAsync($"/statistics/{theme}.csv")).Where(line => line["Page"] == page.Name).ToList();
        var tables = (await site.OpenAsync($"/statistics/{theme}")).QuerySelectorAll("main .rp-figure tbody")
            .SelectMany(body => body.QuerySelectorAll("tr")).Select(row => (row.Children[0].TextContent, row.Children[1].TextContent))
            .ToList();

        lines.Count.ShouldBe(FigureBlock.On(page).Count + StatedChangeBlock.On(page).Count);
        var expected = new List<(string, string)>();
        // A number with nothing beside it has no table.
        var figures = lines.Where(line => line["Number"].Length > 0 && !lines.TrueForAll(other => other == line || !IsBeside(line, other)))
            .ToList();
        for (var index = 0; index < figures.Count; index++)
        {
            var line = figures[index];
            var parts = figures.Skip(index).TakeWhile(other => line["Part of"].Length > 0 && Whole(other) == Whole(line)).Count();
            if (line["Part of"].Length == 0)
            {
                if (line["Earlier period"].Length > 0)
                    expected.Add((line["Earlier period"], Shown(line, "Earlier number")));
                expected.Add((line[line["Group"].Length > 0 ? "Figure" : "Period"], Shown(line, "Number")));
                if (line["Earlier period"].Length > 0)
                    expected.Add(("Change", Change(line)));
            }
            else if (parts > 1)
            {
                expected.Add((line["Part of"], Shown(line, "Whole number")));
                expected.AddRange(figures.Skip(index).Take(parts)
                    .Select(part => (part["Figure"], $"{Shown(part, "Number")}, or {part["Share in percent"]}%")));
                index += parts - 1;
            }
            else
            {
                expected.AddRange((line["Part of"], Shown(line, "Whole number")), (line["Figure"], Shown(line, "Number")),
                    ("Share", line["Share in percent"] + "%"));
            }
        }

        tables.ShouldBe(expected);
    }

    [Fact]
    public async Task Line_OfAChangeOnlyInPercent_HasThePapersWordAndNoNumber()
    {
        var line = (await LinesAsync("/statistics/crime.csv")).Single(line => line["Figure"] == "Sexual crimes");
        (line["Number"], line["Earlier number"], line["Direction"], line["Change as the paper has it"], line["Period"],
            line["Earlier period"], line["Told to the board"], line["Item"])
            .ShouldBe(("", "", "", "up 40%", "12 months to March 2022", "12 months to March 2021", "2022-07-22", "item 12"));
    }

    [Fact]
    public async Task Line_OfANumberAlone_HasItsRanksAndThePapersWord()
    {
        var line = (await LinesAsync("/statistics/crime.csv"))
            .First(line => line["Figure"] == "Burglary of homes, old count" && line["Number"] == "2242");
        (line["London rank"], line["Rank of 15 similar areas"], line["Change as the paper has it"], line["Difference"])
            .ShouldBe(("29", "14", "down 16%", ""));
    }

    [Fact]
    public async Task Lines_OfTheOverview_AreThoseOfEveryTheme()
    {
        var all = await LinesAsync("/statistics.csv");
        all.Select(line => line["Page"]).Distinct()
            .ShouldBe(
            [
                "Crime figures", "Crime: 2017 to 2021", "ASB figures", "Hate crime figures", "Domestic abuse figures",
                "Domestic abuse: 2017 to 2021",
            ]);
        all.Count(line => line["Page"] == "Hate crime figures").ShouldBe((await LinesAsync("/statistics/hate-crime.csv")).Count);
    }

    [Fact]
    public async Task Line_OfAContradiction_HasTheChangeOfTheNumbersAndTheNote()
    {
        var line = (await LinesAsync("/statistics/crime.csv"))
            .First(line => line["Figure"] == "Burglary of shops and firms" && line["Period"] == "12 months to May 2022");
        (line["Difference"], line["Change in percent"], line["Direction"], line["Told to the board"], line["Item"])
            .ShouldBe(("91", "17.7", "up", "2022-07-22", "item 6"));
        line["Notes"].ShouldBe("The paper says “decrease”. But 604 is more than 513, so we say “up”.");
    }

    private Task<HttpResponseMessage> GetAsync(string path) => site.Client().GetAsync(new Uri(path, UriKind.Relative));

    private async Task<List<Dictionary<string, string>>> LinesAsync(string path)
    {
        var lines = (await site.Client().GetStringAsync(new Uri(path, UriKind.Relative))).Split("\r\n")[..^1].Select(Cells).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += character;
        }

        return cells;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsBeside(Dictionary<string, string> line, Dictionary<string, string> other) =>
        line["Earlier period"].Length > 0 || line["Part of"].Length > 0
        || (other["Number"].Length > 0 && Heading(line) == Heading(other));

    private static (string, string, string) Heading(Dictionary<string, string> line) =>
        (line["Group"].Length > 0 ? line["Group"] : line["Figure"], line["Told to the board"], line["Item"]);

    private static (string, string, string, string) Whole(Dictionary<string, string> line) =>
        (line["Part of"], line["Whole number"], line["Told to the board"], line["Item"]);

    private static string Shown(Dictionary<string, string> line, string column) =>
        Plain(Number(line[column])) + (line["Unit"] == "percent" ? "%" : "");

    private static string Change(Dictionary<string, string> line) => line["Unit"] == "percent"
        ? $"{line["Direction"]} {Plain(Math.Abs(Number(line["Difference"])))} points"
        : $"{line["Direction"]} {Plain(Math.Abs(Number(line["Difference"])))}, or {line["Change in percent"]}%";

    private static string Plain(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
