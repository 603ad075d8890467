using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.AuditLog;

[Collection(OneStudio.Name)]
public class AuditLogRoomTests(StudioUnderTest studio)
{
    private const string Room = "/studio/record";

    [Fact]
    public async Task Record_OfOnePerson_IsShownAsTextAndGivenAsHarmlessCsv()
    {
        var (editor, person) = await studio.SignedInAsync([Roles.Editor]);
        var (_, other) = await studio.SignedInAsync([Roles.Author]);
        var audit = studio.Services.GetRequiredService<ContentAudit>();
        for (var number = 1; number <= 51; number++)
            await audit.WriteAsync(person.UserName!, AuditAction.PreviewShared, $"Page {number}", "", default);
        await audit.WriteAsync(person.UserName!, AuditAction.Exported, "=HYPERLINK(\"http://evil.test\",\"x\")",
            "<script>alert(1)</script>", default);
        await audit.WriteAsync(other.UserName!, AuditAction.Exported, "Somebody else's", "", default);

        var reply = await editor.OpenAsync($"{Room}?person={person.Id}");
        reply.Body.ShouldNotContain("<script>alert");
        var page = reply.Page();
        page.QuerySelector("caption")!.TextContent.ShouldBe("52 entries");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        page.QuerySelector("tbody tr")!.TextContent.ShouldContain("=HYPERLINK", customMessage: "The newest comes first.");
        var next = (await editor.OpenAsync(page.QuerySelector("[rel=next]")!.GetAttribute("href")!)).Page();
        next.QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        var file = await editor.OpenAsync($"{Room}/csv?person={person.Id}&action=Exported");
        file.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        var lines = file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1]
            .ShouldEndWith($",{person.UserName},Exported,\"'=HYPERLINK(\"\"http://evil.test\"\",\"\"x\"\")\",<script>alert(1)</script>");
        (await editor.OpenAsync($"{Room}/csv?person={person.Id}")).Body.Split("\r\n",
            StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(53, "All that match, not a page of them.");
    }

    [Fact]
    public async Task Record_OfPeople_IsTheAdministrators()
    {
        var admin = await studio.SignedInAsync(Roles.Administrator);
        var (_, added) = await studio.SignedInAsync([Roles.Author]);
        (await admin.OpenAsync($"{Room}/people?person={added.Id}&action=Added")).Page()
            .QuerySelector("tbody")!.TextContent.ShouldContain("Account added");
        (await admin.OpenAsync($"{Room}/people/csv?person={added.Id}")).Body.ShouldContain($",Account added,{added.UserName},");
        var wrong = await admin.OpenAsync($"{Room}?from=2026&to=17/5/2026&action=Nonsense");
        wrong.ShouldShowProblem(HttpStatusCode.UnprocessableEntity, "Enter the first day, like 17/5/2026");
        wrong.Page().Standing("from").ShouldBe(["2026"]);
        (await admin.OpenAsync($"{Room}?from=1/1/2020&to=2/1/2020")).Page()
            .QuerySelector("main")!.TextContent.ShouldContain("Nothing is recorded of this.");
    }
}
