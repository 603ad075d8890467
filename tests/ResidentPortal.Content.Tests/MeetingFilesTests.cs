using System.Globalization;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests;

public class MeetingFilesTests
{
    [Fact]
    public void Meeting_Shipped_IsNamedByItsDateAndSaysWhereItIsFrom()
    {
        var meetings =
            PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1).Pages.Where(page => page.DocumentType == "meeting")
            .ToList();

        meetings.Count.ShouldBe(18);
        foreach (var meeting in meetings)
        {
            var date = meeting.Date("date").ShouldNotBeNull(meeting.Path);
            meeting.Path.ShouldBe("/meetings/" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            meeting.Name.ShouldBe("Board meeting, " + date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
            meeting.Text("status").ShouldBeOneOf("Planned", "Held", "Cancelled");
            meeting.Text("source").ShouldNotBeEmpty(meeting.Path);
            meeting.Text("agenda").ShouldNotBeEmpty(meeting.Path);
        }
    }
}
