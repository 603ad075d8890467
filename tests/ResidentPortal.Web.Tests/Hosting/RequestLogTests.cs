using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Testing;
using Serilog;
using Serilog.Formatting.Json;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

public sealed class RequestLogTests
{
    private const string Mark = "ZQXMARK";

    [Fact]
    public async Task Log_MarkInEveryPartOfRequestsAndInFailures_HoldsPatternsOnly()
    {
        using var folder = new TemporaryFolder();
        using var site = SiteUnderTest.InDevelopment();
        site.Replace = services =>
        {
            BrokenInside.Add(services);
            AddEveryProperty(services, folder.File("every.json"));
        };
        var resident = site.Resident();
        resident.Headers["User-Agent"] = Mark;
        resident.Headers["X-Request-Id"] = Mark;
        resident.Headers["traceparent"] = $"00-{Mark}";
        await resident.GetAsync($"{resident.Start}?q={Mark}");
        await resident.GetAsync($"{resident.Page(Mark)}?{Mark}");
        await resident.GetAsync($"/{Mark}/{Mark}");
        await resident.SendAsync(new HttpRequestMessage(new HttpMethod(Mark), new Uri(resident.Start, UriKind.Relative)));
        await resident.PostAsync($"{resident.Start}?q={Mark}", ("typed", Mark));
        resident.Headers[BrokenInside.Header] = "1";
        (await resident.PostAsync($"{resident.Start}?q={Mark}", ("typed", Mark))).Status.ShouldBe(HttpStatusCode.InternalServerError);
        resident.Headers[BrokenInside.Header] = BrokenInside.AfterTheStart;
        await Should.ThrowAsync<Exception>(
            () => resident.PostAsync($"{resident.Start}?q={Mark}", ("typed", Mark)), "Its answer breaks off.");

        site.Stop();
        var lines = Lines(site);
        var text = string.Join('\n', lines);
        text.ShouldMatch(@"\[INF\] GET /report/asb/ 200 \d+\.\d ms(\n|$)");
        text.ShouldMatch(@"\[INF\] GET /report/asb/\{\w+\} \d+ \d+\.\d ms(\n|$)");
        text.ShouldMatch(@"\[INF\] \(other\) \(no route\) 405 \d+\.\d ms(\n|$)");
        text.ShouldMatch(@"\[INF\] POST /report/asb/ 500 \d+\.\d ms(\n|$)");
        lines.Count(line => line.EndsWith("failed: InvalidOperationException < FormatException", StringComparison.Ordinal))
            .ShouldBe(2, "also the one whose answer had begun");
        foreach (var file in Directory.EnumerateFiles(site.LogFolder).Append(folder.File("every.json")))
        {
            var log = File.ReadAllText(file);
            log.ShouldContain("/report/asb");
            log.ShouldNotContain(Mark, Case.Insensitive, Path.GetFileName(file));
            foreach (var property in new[] { "RequestPath", "RequestId", "ConnectionId", "QueryString" })
                log.ShouldNotContain(property, Case.Insensitive, Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task Log_TwoSitesInOneProcess_IsEachOnesOwn()
    {
        using var one = new SiteUnderTest();
        using var other = new SiteUnderTest();
        await one.Resident().GetAsync("/exit");
        await other.Resident("hate-crime").GetAsync("/report/hate-crime");
        one.Stop();
        await other.Resident().GetAsync("/search?q=noise");
        other.Stop();

        Routes(one).ShouldBe(["/exit"]);
        Routes(other).ShouldBe(["/report/hate-crime/", "/search"]);
        Log.Logger.GetType().Name.ShouldBe("SilentLogger", "Nobody set the logger of the whole process.");
    }

    // Besides the site's own file one with all that its lines were made from, as a council's log server would get it.
    private static void AddEveryProperty(IServiceCollection services, string file)
    {
        var own = (ILogger)services.Last(service => service.ServiceType == typeof(ILogger)).ImplementationInstance!;
        services.AddSingleton<ILogger>(_ => new LoggerConfiguration().WriteTo.File(new JsonFormatter(), file).WriteTo.Logger(own)
            .CreateLogger());
    }

    private static IEnumerable<string> Routes(SiteUnderTest site) =>
        Lines(site).Select(line => Regex.Match(line, @"\[INF\] GET (\S+) \d+ "))
            .Where(match => match.Success).Select(match => match.Groups[1].Value);

    private static List<string> Lines(SiteUnderTest site) =>
        [.. Directory.EnumerateFiles(site.LogFolder, "site-*.log").SelectMany(File.ReadLines)];
}
