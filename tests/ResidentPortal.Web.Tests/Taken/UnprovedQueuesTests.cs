using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Taken;

public class UnprovedQueuesTests
{
    [Fact]
    public async Task Start_InProduction_WarnsOfQueuesThatNobodyHasProved()
    {
        using var site = SiteUnderTest.InProduction();
        _ = site.Services;
        var log = "";
        for (var round = 0; !log.Contains("Nobody has shown yet", StringComparison.Ordinal); round++)
        {
            round.ShouldBeLessThan(120, log);
            await Task.Delay(250, TestContext.Current.CancellationToken);
            log = string.Concat(Directory.EnumerateFiles(site.LogFolder).Select(ReadWhileWritten));
        }

        log.ShouldMatch(@"\[WRN\] Nobody has shown yet that mail to these queues reaches a person: .*case-review, .*, victim-support\.");
    }

    private static string ReadWhileWritten(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
