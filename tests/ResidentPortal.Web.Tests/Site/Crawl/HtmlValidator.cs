using System.Diagnostics;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Web.Tests.Site.Crawl;

/// <summary>html-validate with the rules in <c>tests/html-validate</c>; the first use fetches it.</summary>
internal static class HtmlValidator
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "html-validate");

    /// <returns>What it found, one mistake a line with its file; empty when all is well.</returns>
    public static async Task<string> CheckAsync(IEnumerable<CrawledPage> pages)
    {
        await FetchAsync();
        using var folder = new TemporaryFolder();
        foreach (var page in pages)
            await File.WriteAllTextAsync(folder.File($"{page.Path.Trim('/').Replace('/', '_')}.html"), page.Html);
        var check =
            await RunAsync("node", Path.Combine("node_modules", "html-validate", "bin", "html-validate.mjs"), "--config",
                ".htmlvalidate.mjs", "--ext", "html", "--formatter", "text", folder.Path);
        return check.ExitCode == 0 ? "" : check.Output + check.Errors;
    }

    private static async Task FetchAsync()
    {
        var mark = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (mark.Exists && mark.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            return;
        var fetch = await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        if (fetch.ExitCode != 0)
            throw new InvalidOperationException($"html-validate could not be fetched: {fetch.Errors}");
        mark.Refresh();
        mark.LastWriteTimeUtc = DateTime.UtcNow;
    }

    private static Task<FinishedProcess> RunAsync(string program, params string[] arguments) =>
        FinishedProcess.RunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder });
}
