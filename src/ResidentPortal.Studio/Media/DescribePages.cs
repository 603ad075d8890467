using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>Asks of each picture that needs it what it shows, right after an upload or whenever somebody has the time.</summary>
public sealed class DescribePages(MediaLists lists, MediaItemPages items, IAntiforgery antiforgery)
{
    public const string Path = MediaEndpoints.Path + "/describe";

    // As many as fit into an address, and into a person's patience.
    private const int Most = 20;
    private const string SafeField = "safe";

    /// <param name="keys">Of what was added; documents and pictures that have words are left out.</param>
    public static string Of(IReadOnlyList<Guid> keys, bool isMadeSafe = false)
    {
        var query = (keys.Count > Most ? [] : keys.Select(key => $"{DescribeView.ItemField}={key}"))
            .Concat(isMadeSafe ? [$"{SafeField}=1"] : []).ToList();
        return query.Count == 0 ? Path : $"{Path}?{string.Join('&', query)}";
    }

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var asked = Keys(context.Request.Query[DescribeView.ItemField]);
        var found = await lists.UndescribedAsync(asked.Count > 0 ? asked : null, Most, context.RequestAborted);
        return Answer(new()
        {
            Pictures = [.. found.Select(item => new UndescribedPicture(item, MediaForm.Of(item)))],
            IsMadeSafe = context.Request.Query[SafeField] == "1",
        });
    }

    /// <summary>Saves the good ones and shows the others again.</summary>
    public async Task<IResult> SaveAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (left, errors, saved, status) =
            (new List<UndescribedPicture>(), new List<FieldMistake>(), 0, StatusCodes.Status422UnprocessableEntity);
        foreach (var key in Keys(post.Fields.All(DescribeView.ItemField)).Take(Most))
        {
            if (await items.ReadAsync(context, key) is not { Item.InBin: false } stored)
                continue;
            string Typed(string field) => post.Fields.First(UndescribedPicture.FieldOf(field, key));
            var form =
                new MediaForm(stored.Item.Name, Typed(MediaForm.AltField), Typed(MediaForm.DecorativeField) == "1",
                    Typed(MediaForm.MarkField));
            var picture = new UndescribedPicture(stored.Item, form);
            if (post.Problem is not null)
                left.Add(picture);
            else if (await items.SaveAsync(context, stored, form) is not { } refusal)
                saved++;
            else
            {
                // With the mark of now, so that whoever saves again does it knowingly.
                left.Add(picture with { Form = form with { Mark = stored.Item.Mark } });
                errors.Add(new(picture.AltField, refusal.Message));
            }
        }

        if (post.Problem is { } problem)
            (errors, status) = ([new(left.Count > 0 ? left[0].AltField : "main-content", problem)], post.Status);
        return errors.Count > 0
            ? Answer(new() { Pictures = left, Saved = saved, Errors = errors }, status)
            : Results.LocalRedirect(MediaEndpoints.Path + (saved > 0 ? "?done=described" : ""));
    }

    private static List<Guid> Keys(IEnumerable<string?> values) =>
        [.. values.Select(value => Guid.TryParse(value, out var key) ? key : default).Where(key => key != default).Distinct()];

    private static IResult Answer(DescribeView view, int status = StatusCodes.Status200OK) =>
        Results.Page<DescribePage, DescribeView>(view, status);
}
