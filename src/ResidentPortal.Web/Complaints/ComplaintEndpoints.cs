using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Reports.Complaints;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.Complaints;

/// <summary>
/// A complaint about how the council uses somebody's data, in one page: it has its own way to the privacy officer, and no team is sent it.
/// </summary>
public static class ComplaintEndpoints
{
    public const string Path = "/data-protection-complaint";

    internal const string WhatWanted = "Enter what you want to complain about";
    internal const string WhatTooLong = "What you want to complain about must be 5,000 characters or fewer";
    internal const string WayWanted = "Enter an email address, a phone number or a postal address, so that we can answer you";
    internal const int LongestWhat = 5_000;
    internal const int Longest = 500;

    public static void MapComplaints(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, () => Page(new(Content("", "", "", "", "", ""), Guid.NewGuid().ToString("N"), []))).With(Privacy.Journey);
        app.MapPost(Path, SendAsync).With(Privacy.Journey);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, PrivacyComplaints complaints, IAntiforgery antiforgery, Outage outage)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        string Field(string name) => post.Fields.First(name).Trim();
        var content = Content(Field("what"), Field("about"), Field("name"), Field("email"), Field("phone"), Field("address"));
        var model = new ComplaintModel(content, Once(Field("once")), [.. Mistakes(content)]);
        if (post.Problem is { } problem)
            return Page(model with { Errors = [], Problem = problem }, post.Status);
        if (model.Errors.Count > 0)
            return Page(model, StatusCodes.Status422UnprocessableEntity);
        try
        {
            var email = content.Email.Length == 0 ? "" : EmailAddress.Read(content.Email)!;
            return Results.Page<ComplaintReceivedPage, ReceivedComplaint>(
                await complaints.ReceiveAsync(content with { Email = email }, model.Once, context.RequestAborted));
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            var told = outage.Tell(context, failure, "We could not take your complaint. It is still on this page");
            return Page(model with { Problem = told }, Outage.Status);
        }
    }

    private static IEnumerable<FieldError> Mistakes(ComplaintContent content)
    {
        if (content.What.Length is 0 or > LongestWhat)
            yield return new("what", content.What.Length == 0 ? WhatWanted : WhatTooLong);
        if (content.About.Length > Longest)
            yield return new("about", "The reference must be 500 characters or fewer");
        if (content.Name.Length > Longest)
            yield return new("name", "Your name must be 500 characters or fewer");
        if (content.Email.Length > 0 && EmailAddress.Read(content.Email) is null)
            yield return new("email", EmailAddress.Wrong);
        else if ((content.Email + content.Phone + content.Address).Length == 0)
            yield return new("email", WayWanted);
        if (content.Phone.Length > Longest)
            yield return new("phone", "The phone number must be 500 characters or fewer");
        if (content.Address.Length > Longest)
            yield return new("address", "The address must be 500 characters or fewer");
    }

    // Whatever came in its place: a form that is sent twice is one all the same.
    private static string Once(string typed) => Guid.TryParseExact(typed, "N", out _) ? typed : Guid.NewGuid().ToString("N");

    private static ComplaintContent Content(string what, string about, string name, string email, string phone, string address) =>
        new(what, about, name, email, phone, address);

    private static IResult Page(ComplaintModel model, int status = StatusCodes.Status200OK) =>
        Results.Page<ComplaintPage, ComplaintModel>(model, status);
}

/// <summary>What <see cref="ComplaintPage"/> shows.</summary>
/// <param name="Once">Tells one form from another, so that one that is sent twice comes once.</param>
public sealed record ComplaintModel(ComplaintContent Typed, string Once, IReadOnlyList<FieldError> Errors)
{
    /// <summary>What kept it from being taken, that is in no field; null where nothing did.</summary>
    public string? Problem { get; init; }
}
