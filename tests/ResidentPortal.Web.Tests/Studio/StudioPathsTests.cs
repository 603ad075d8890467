using ResidentPortal.Studio.Shared;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio;

public class StudioPathsTests
{
    [Theory]
    [InlineData("/studio")]
    [InlineData("/studio/people")]
    [InlineData("/studio/pages?type=campaign&q=safe%20places")]
    [InlineData("/studio?tab=drafts")]
    [InlineData("/teams")]
    [InlineData("/teams/reports/A-7K3M-92QF")]
    public void Local_PageOfTheStudio_ComesOut(string wanted) => StudioPaths.Local(wanted).ShouldBe(wanted);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/report/asb")]
    [InlineData("/studiox")]
    [InlineData("/teamsx")]
    [InlineData("studio")]
    [InlineData("//evil.test/studio")]
    [InlineData("/\\evil.test/studio")]
    [InlineData("/studio/..//evil.test")]
    [InlineData("/studio/\\..\\..\\evil.test")]
    [InlineData("/studio//evil.test")]
    [InlineData("/studio/\nLocation: x")]
    [InlineData("https://evil.test/studio")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/studio/%0d%0a/../..//")]
    public void Local_AnythingElse_DoesNot(string? wanted) => StudioPaths.Local(wanted).ShouldBeNull();
}
