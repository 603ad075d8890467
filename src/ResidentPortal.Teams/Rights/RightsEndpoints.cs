using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Rights;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Rights;

/// <summary>What people ask about their data: finding it, and what is handed over. What is searched for is in no address.</summary>
internal static class RightsEndpoints
{
    internal const string ReasonWanted = "Enter why you search, such as who asked and when";
    internal const string WordsWanted = "Enter a name, an email address, a phone number or an address to search for";
    internal const string TooLong = "Each must be 500 characters or fewer";
    internal const int Longest = 500;

    public static void MapRights(this IEndpointRouteBuilder app)
    {
        var rights = app.MapGroup(TeamsPaths.Rights).RequireAuthorization(TeamPolicies.Rights);
        rights.MapGet("", (HttpContext context, RightsPages pages) => pages.ShowAsync(context));
        rights.MapPost("", StartAsync);
        rights.MapPost("decide", DecideAsync);
        rights.MapPost("bundle", BundleAsync);
        rights.MapPost("close", CloseAsync);
    }

    private static async Task<IResult> StartAsync(
        HttpContext context, RightsPages pages, RightsRequests requests, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        string Field(string name) => post.Fields.First(name).Trim();
        var search = new RightsSearch(Field("reason"), new(Field("name"), Field("email"), Field("phone"), Field("address")));
        if (post.Problem is { } problem)
            return await pages.StartAsync(search, new("reason", problem), post.Status, cancellation);
        FieldError? wrong = search switch
        {
            { Reason.Length: 0 } => new("reason", ReasonWanted),
            { Person.AreNone: true } => new("name", WordsWanted),
            { Reason.Length: > Longest } => new("reason", TooLong),
            { Person: var person } when new[] { person.Name, person.Email, person.Phone, person.Address }
                .Any(word => word.Length > Longest) =>
                new("name", TooLong),
            _ => null,
        };
        if (wrong is not null)
            return await pages.StartAsync(search, wrong, StatusCodes.Status422UnprocessableEntity, cancellation);
        return To(await requests.StartAsync(search, Who(context), cancellation));
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, RightsPages pages, RightsRequests requests, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = TypedDecision.Read(post.Fields);
        if (post.Problem is { } problem)
            return await pages.RequestAsync(context, typed, [new("what", problem)], post.Status);
        if (await requests.FindAsync(typed.Request, cancellation) is not { } opened)
            return Results.NotFound();
        List<FieldError> wrong = [.. typed.Mistakes(opened.Hits)];
        if (wrong.Count == 0 && typed.Erases)
            wrong.AddRange(await StaysAsync(typed, opened.Hits, requests, cancellation));
        if (wrong.Count > 0)
            return await pages.RequestAsync(context, typed, wrong);
        return await requests.DecideAsync(typed.Request, typed.Version, typed.Decision(opened.Hits), Who(context), cancellation)
            ? To(typed.Request)
            : await pages.RequestAsync(context, typed, [new("what", RightsPages.ChangedMeanwhile)], StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> BundleAsync(
        HttpContext context, RightsPages pages, RightsBundles bundles, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = TypedDecision.Read(post.Fields);
        if (post.Problem is { } problem)
            return await pages.RequestAsync(context, typed, [new("what", problem)], post.Status);
        return await bundles.MakeAsync(typed.Request, Who(context), cancellation) is { } zip
            ? Results.File(zip, "application/zip", "what-we-hold.zip")
            : await pages.RequestAsync(context, typed, [new("what", RightsPages.ChangedMeanwhile)], StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> CloseAsync(
        HttpContext context, RightsPages pages, RightsRequests requests, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = TypedDecision.Read(post.Fields);
        if (post.Problem is { } problem)
            return await pages.RequestAsync(context, typed, [new("what", problem)], post.Status);
        return await requests.CloseAsync(typed.Request, typed.Version, Who(context), cancellation)
            ? To(typed.Request)
            : await pages.RequestAsync(context, typed, [new("what", RightsPages.ChangedMeanwhile)], StatusCodes.Status409Conflict);
    }

    private static async Task<IEnumerable<FieldError>> StaysAsync(
        TypedDecision typed, IReadOnlyList<RightsHit> hits, RightsRequests requests, CancellationToken cancellation)
    {
        List<FieldError> stays = [];
        foreach (var reference in typed.Decision(hits).Theirs)
        {
            if (await requests.StaysAsync(Domain.Reports.ReportReference.Parse(reference), cancellation) is { Count: > 0 } why)
                stays.Add(new(TypedDecision.FieldOf(reference), $"{reference} has to stay, because "
                    + string.Join(", and ", why.Select(Domain.Retention.PeriodWords.Of))));
        }
        return stays;
    }

    private static string Who(HttpContext context) => context.User.Identity!.Name!;

    private static IResult To(Guid request) => Results.LocalRedirect($"{TeamsPaths.Rights}?request={request}");
}
