using System.Text.Json;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Tests;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests;

/// <summary>A page with a field of every kind, in a small site, as it is looked at before it is published.</summary>
internal static class Draft
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero);
    public static readonly Guid Lamp = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001");
    public static readonly Guid Street = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000002");
    public static readonly Guid Paper = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000003");

    private static readonly DocumentType Task = new(Guid.NewGuid(), "task", "Task", false, true, [], [],
        [new("title", "Title", "Umbraco.TextBox", true, false), new("link", "Link", "Umbraco.MultiUrlPicker", false, false),
            new("words", "Words", "Umbraco.RichText", false, false)]);

    private static readonly DocumentType Figure =
        new(Guid.NewGuid(), "figure", "Figure", false, true, [], [], [new("name", "Name", "Umbraco.TextBox", false, false)]);

    private static readonly DocumentType Campaign = new(Guid.NewGuid(), "campaign", "Campaign", false, false, [], [],
    [
        new("summary", "Summary", "Umbraco.TextArea", true, false),
        new("body", "Body", "Umbraco.RichText", false, false),
        new("call", "Call to action", "Umbraco.MultiUrlPicker", false, false),
        new("picture", "Picture", "Umbraco.MediaPicker3", false, false),
        new("tasks", "Tasks", "Umbraco.BlockList", false, false),
        new("startDate", "Start date", "Umbraco.DateTime", false, false),
        new("endDate", "End date", "Umbraco.DateTime", false, false),
        new("reviewDate", "Review date", "Umbraco.DateTime", false, false),
        new("place", "Place", "Umbraco.TextBox", true, false),
        new("exit", "Exit this page", "Umbraco.TrueFalse", false, false),
    ]);

    private static readonly DocumentType Event = new(Guid.NewGuid(), "event", "Event", false, false, [], [],
    [
        new("startDate", "Start date", "Umbraco.DateTime", false, false),
        new("endDate", "End date", "Umbraco.DateTime", false, false),
        new("startTime", "Start time", "Umbraco.TextBox", false, false),
        new("endTime", "End time", "Umbraco.TextBox", false, false),
    ]);

    public static readonly ContentNode Home = Node("Start", type: "home");
    public static readonly ContentNode Noise = Node("Noise", Home, properties: ("body", "<h2 id=\"diary\">Diary</h2>"));
    public static readonly ContentNode Hidden = Node("Secret", Home, published: false);
    public static readonly ContentNode Ending =
        Node("Market", Home) with { Schedule = [new("", ScheduledActionKind.Expire, Now.AddDays(5))] };

    public static IReadOnlyList<DocumentType> Types { get; } = [Sample.Home, Page, Folder, Task, Figure, Campaign, Event];

    /// <summary>Nothing is wrong with it.</summary>
    public static ContentNode Good { get; } = Node("Walk", Home, "campaign", published: false,
        properties: [("summary", "Come for a walk."), ("place", "The park"), ("reviewDate", "2027-01-01T00:00:00"),
            ("body", $"<p>Read about <a href=\"/{{localLink:{Noise.Key}}}#diary\">noise</a>.</p>")]);

    public static ContentSet Content(ContentNode page, params ContentNode[] others) =>
        ContentOf([Home, Noise, Hidden, Ending, page, .. others]) with
        {
            DocumentTypes = Types,
            Media =
            [Item(Lamp, "Lamp", "/media/lamp.jpg", ("altText", "")),
                Item(Street, "Street", "/media/street.jpg", ("altText", "A street at night")), Item(Paper, "Paper", "/media/paper.pdf")],
            MediaFiles =
        [
            new("lamp.jpg", MediaFormat.Jpeg, new('A', 64), 800, 600),
            new("street.jpg", MediaFormat.Jpeg, new('B', 64), 6000, 4000),
            new("paper.pdf", MediaFormat.Pdf, new('C', 64), null, null),
        ],
        };

    public static IReadOnlyList<Finding> Check(ContentNode page, bool isPublic = false, params ContentNode[] others) =>
        PublishCheck.Run(page, PublishedSite.Build(Content(page with { PublishedIn = [ContentNode.Invariant], Schedule = [] }, others), 1,
            Now), isPublic, ShippedRoutes.All,
            page.Schedule.Where(action => action.Kind == ScheduledActionKind.Release).Select(action => action.DateUtc).Append(Now).Max());

    public static string Picked(Guid media) => $$"""[{"mediaKey":"{{media}}"}]""";

    public static string Link(string name, string url) => JsonSerializer.Serialize(new[] { new { name, url } });

    public static string Link(string name, Guid unique) => JsonSerializer.Serialize(new[] { new { name, unique } });

    /// <summary>A Block List of tasks.</summary>
    public static string Tasks(params (Guid Key, string Title, string Words)[] tasks) =>
        Blocks([.. tasks.Select(task => (task.Key, Task.Key, new[] { ("title", task.Title), ("words", task.Words) }))]);

    public static string Figures(string name) => Blocks((Guid.NewGuid(), Figure.Key, [("name", name)]));

    private static string Blocks(params (Guid Key, Guid Type, (string Alias, string Value)[] Values)[] blocks) =>
        JsonSerializer.Serialize(new
        {
            contentData =
            blocks.Select(block => new
            {
                contentTypeKey = block.Type,
                key = block.Key,
                values = block.Values.Select(own => new { alias = own.Alias, value = own.Value }),
            }),
            Layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = blocks.Select(block => new { contentKey = block.Key }) },
        });

    private static MediaItem Item(Guid key, string name, string file, params (string Alias, string Value)[] more) =>
        new(key, null, "Image", new(name),
        more.Append(("umbracoFile", file))
            .ToDictionary(own => own.Item1, own => new LocalisedText(own.Item2), StringComparer.OrdinalIgnoreCase));
}
