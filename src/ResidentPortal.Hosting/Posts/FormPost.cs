using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Hosting.Posts;

/// <summary>The fields of a posted form, or what kept us from taking them. What could be read is there in both cases.</summary>
/// <param name="Problem">What to tell the person; null when all is well.</param>
public sealed record FormPost(FieldValues Fields, int Status, string? Problem)
{
    public const string AntiforgeryField = "__RequestVerificationToken";

    /// <summary>Never throws for what was sent: a body that is too large, not a form or not readable becomes a problem.</summary>
    public static async Task<FormPost> ReadAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType)
            return Refused(StatusCodes.Status415UnsupportedMediaType,
                "We could not read what was sent. Fill in the page again and send it");
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Refused(tooLarge.StatusCode, "What was sent was too long for us to take. Make your answer shorter and send it again");
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or NotSupportedException)
        {
            // Too many fields, parts that end in the middle, an encoding that nobody should use.
            return Refused(StatusCodes.Status400BadRequest, "We could not read what was sent. Fill in the page again and send it");
        }
        var fields = new FieldValues(form
            .Where(field => field.Key != AntiforgeryField)
            .ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray()));
        return await antiforgery.IsRequestValidAsync(context)
            ? new FormPost(fields, StatusCodes.Status200OK, null)
            : new FormPost(
                fields,
                StatusCodes.Status400BadRequest,
                "We could not be sure that this came from you. Your answers are still here: select the button again. If that does not "
                    + "help, allow cookies for this site");
    }

    private static FormPost Refused(int status, string problem) => new(FieldValues.Empty, status, problem);
}
