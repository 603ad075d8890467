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
    public async Task Lines_OfAPage_AreTheRowsOfItsTables(string theme)
    {
        var lines = await LinesAsync($"/statistics/{theme}.csv");
        var tables = (await site.OpenAsync($"/statistics/{theme}")).QuerySelectorAll("main .rp-figure tbody")
            .SelectMany(body => body.QuerySelectorAll("tr")).Select(row => (row.Children[0].TextContent, row.Children[1].TextContent))
            .ToList();

        lines.Count.ShouldBe(FigureBlock.On(site.Services.GetRequiredService<LiveSite>().Current.Find($"/statistics/{theme}")!).Count);
        var expected = new List<(string, string)>();
        var wholes = new HashSet<string>();
        foreach (var line in lines)
        {
            if (line["Part of"].Length == 0)
            {
                var difference = Number(line["Difference"]);
                expected.AddRange((line["Earlier period"], Shown(line["Earlier number"])), (line["Period"], Shown(line["Number"])),
                    ("Change",
                        $"{line["Direction"]} {Math.Abs(difference).ToString("N0", CultureInfo.InvariantCulture)}, or "
                        + $"{line["Change in percent"]}%"));
            }
            else if (theme == "hate-crime")
            {
                if (wholes.Add(line["Part of"]))
                    expected.Add((line["Part of"], Shown(line["Whole number"])));
                expected.Add((line["Figure"], $"{Shown(line["Number"])}, or {line["Share in percent"]}%"));
            }
            else
            {
                expected.AddRange((line["Part of"], Shown(line["Whole number"])), (line["Figure"], Shown(line["Number"])),
                    ("Share", line["Share in percent"] + "%"));
            }
        }

        tables.ShouldBe(expected);
    }

    [Fact]
    public async Task Lines_OfTheOverview_AreThoseOfEveryTheme()
    {
        var all = await LinesAsync("/statistics.csv");
        all.Select(line => line["Page"]).Distinct()
            .ShouldBe(["Crime figures", "ASB figures", "Hate crime figures", "Domestic abuse figures"]);
        all.Count(line => line["Page"] == "Hate crime figures").ShouldBe((await LinesAsync("/statistics/hate-crime.csv")).Count);
    }

    [Fact]
    public async Task Line_OfAContradiction_HasTheChangeOfTheNumbersAndTheNote()
    {
        var line = (await LinesAsync("/statistics/crime.csv")).First(line => line["Figure"] == "Burglary of shops and firms");
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

    private static string Shown(string text) => Number(text).ToString("N0", CultureInfo.InvariantCulture);
}
