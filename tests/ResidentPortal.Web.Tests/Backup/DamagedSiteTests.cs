using System.Net;
using ResidentPortal.Database;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Backup;

/// <summary>A site that starts on a damaged database says so, before somebody needs the row.</summary>
public sealed class DamagedSiteTests(MadeBackup made) : IClassFixture<MadeBackup>
{
    [Fact]
    public async Task Ready_OnADamagedDatabase_IsUnhealthyAndSaysWhatToDo()
    {
        using var storage = new TemporaryFolder();
        MadeBackup.Copy(made.Storage, storage.Path);
        Damage(storage.File("reports.db"), "IX_Reports_ContentHash_AcceptedAt");
        using var site = SiteUnderTest.InDevelopment(("Storage:Folder", storage.Path));
        site.Clock = new TestClock();
        var client = site.Client();

        for (var tries = 0; ; tries++)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            if (text.Contains("Integrity of the databases: Unhealthy. The database of the reports is damaged: stop the site and "
                + "restore the last backup.", StringComparison.Ordinal))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
                return;
            }
            tries.ShouldBeLessThan(100, text);
            await Task.Delay(50);
            site.Clock.Advance(TimeSpan.FromSeconds(5));
        }
    }

    private static void Damage(string file, string index)
    {
        long page;
        using (var database = DatabaseFile.Open(file))
            page = database.Count($"SELECT rootpage FROM sqlite_master WHERE name = '{index}'");
        using var written = File.OpenWrite(file);
        written.Position = (page - 1) * 4096;
        written.Write(new byte[4096]);
    }
}
