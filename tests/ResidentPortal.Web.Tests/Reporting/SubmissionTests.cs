using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

public class SubmissionTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Theory]
    [InlineData("asb", true, "A-")]
    [InlineData("asb", false, "A-")]
    [InlineData("hate-crime", true, "H-")]
    [InlineData("hate-crime", false, "H-")]
    public async Task Report_LeastAnswers_GivesAReference(string form, bool loadsPages, string letter)
    {
        var resident = new Resident(site.Client(), form) { LoadsPages = loadsPages };
        var reference = await resident.ReportAsync(AnswerScript.Least);
        reference.ShouldStartWith(letter);
    }
}
