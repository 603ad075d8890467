namespace ResidentPortal.Web.Reporting;

/// <summary>The answer to a post that was not taken: the page it came from, by GET, so that nothing is sent again by going back.</summary>
internal static class SeeOther
{
    public static IResult To(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
