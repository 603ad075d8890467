using System.Net;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>The key folder is lost, and the operator has started all the same: nobody meets a failure, and every report is taken.</summary>
public class LostKeysTests
{
    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    public async Task Report_WithCookiesFromBefore_IsTaken(string form)
    {
        using var before = new SiteUnderTest();
        var halfway = before.Resident(form);
        await halfway.GoToAsync("who", AnswerScript.Least);
        var sent = before.Resident(form);
        var reference = await sent.ReportAsync(AnswerScript.Least);
        before.Stop();
        var lost =
            string.Join(',', Directory.EnumerateFiles(Path.Combine(before.Folder, "keys"), "key-*.xml")
                .Select(file => Path.GetFileNameWithoutExtension(file)["key-".Length..]));
        Directory.Delete(Path.Combine(before.Folder, "keys"), recursive: true);

        using var site = SiteUnderTest.InDevelopment(("Storage:Folder", before.Folder), ("DataProtection:LostKeys", lost));
        var resident = site.Resident(form).With(halfway.Cookies);
        (await resident.GetAsync(resident.Start)).Status.ShouldBe(HttpStatusCode.OK);
        var told = await resident.GetAsync(resident.Page("who"));
        told.Status.ShouldBe(HttpStatusCode.Gone);
        told.Body.ShouldContain("We cannot read your answers");
        told.Body.ShouldNotContain("60 minutes");
        foreach (var step in ShippedCouncil.Forms.Find(form)!.Form.Steps)
            (await resident.GetAsync(resident.Page(step.Slug))).Body.ShouldContain("We cannot read your answers", Case.Sensitive,
                step.Slug);
        var typed = await resident.PostAsync(resident.Page("what-happened"), ("what-happened", "Typed before."));
        typed.ShouldShowProblem(HttpStatusCode.Gone, "we cannot read your earlier answers");
        typed.Page().Standing("what-happened").ShouldBe(["Typed before."]);
        (await resident.ReportAsync(AnswerScript.Least)).ShouldNotBeNullOrEmpty();

        var again = site.Resident(form).With(sent.Cookies);
        (await again.GetAsync(again.Received)).Reference.ShouldBe(reference, "It stands beside what cannot be read.");
    }
}
