using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Limits;

namespace ResidentPortal.Web.Site.Cache;

/// <summary>
/// Keeps what is the same for everybody: the whole answers of endpoints that are <see cref="CachePolicy.CachedByEdition"/>, each
/// from its first reader to the end of its edition. Errors, redirects and answers with a cookie are never kept.
/// </summary>
internal sealed class PageCache(LiveSite live, CurrentRouting routing, TimeProvider clock) : IDisposable
{
    // Readers of a page that is being made wait for it. So do, rarely, those of a page that happens to share its turn.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
    private CachedEdition _edition = new("", 0, 0);
    private long _sent;

    /// <summary>Answers that came from here since the start.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>The answer to a request, if it is kept. Only its path and the codings it takes matter.</summary>
    public FinishedAnswer? Find(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || request.Path.Value is not { } path
            || request.PathBase.HasValue
            || request.QueryString.Value?.Length > RequestLimits.QueryString)
            return null;
        var found = Current().Find(path, ContentCodings.Accepted(request.Headers.AcceptEncoding));
        if (found is not null)
            Interlocked.Increment(ref _sent);
        return found;
    }

    /// <summary>Answers with what the endpoint makes, compressed, and keeps it if it may be kept.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate endpoint)
    {
        var edition = Current();
        var path = context.Request.PathBase.HasValue ? "" : context.Request.Path.Value ?? "";
        var coding = ContentCodings.Accepted(context.Request.Headers.AcceptEncoding);
        var turn = _turns[(uint)path.GetHashCode(StringComparison.Ordinal) % _turns.Length];
        FinishedAnswer? answer;
        await turn.WaitAsync(context.RequestAborted);
        try
        {
            answer = edition.Find(path, coding);
            if (answer is null && await MakeAsync(context, endpoint, coding, edition.Name) is { } made)
            {
                answer = made;
                if (made.IsWhole && path.Length > 0 && context.Response.Headers.SetCookie.Count == 0
                    && !context.RequestAborted.IsCancellationRequested)
                    edition.Keep(path, coding, made);
            }
        }
        finally
        {
            turn.Release();
        }

        if (answer is not null)
            await answer.SendAsync(context);
    }

    /// <summary>Answers with what the endpoint makes, compressed, and keeps nothing of it.</summary>
    public async Task CompressAsync(HttpContext context, RequestDelegate endpoint)
    {
        if (await MakeAsync(context, endpoint, ContentCodings.Accepted(context.Request.Headers.AcceptEncoding),
            Current().Name) is { } answer)
            await answer.SendAsync(context);
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private CachedEdition Current()
    {
        var (stamp, table) = (live.Current.Stamp, routing.Edition);
        var hour = clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
        var edition = Volatile.Read(ref _edition);
        if (edition.Is(stamp, table, hour))
            return edition;
        var next = new CachedEdition(stamp, table, hour);
        // Of several at once one wins, and all go on with that one.
        var before = Interlocked.CompareExchange(ref _edition, next, edition);
        return before == edition ? next : before;
    }

    /// <returns>Null for an answer without bytes, which is whole as it is.</returns>
    private static async Task<FinishedAnswer?> MakeAsync(HttpContext context, RequestDelegate endpoint, ContentCoding coding,
        string edition)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, line) = (request.Method, response.Body);
        using var body = new MemoryStream();
        response.Body = body;
        // What HEAD promises is what GET would bring.
        request.Method = HttpMethods.Get;
        try
        {
            await endpoint(context);
            await response.BodyWriter.FlushAsync();
        }
        finally
        {
            response.Body = line;
            request.Method = method;
        }

        return body.Length == 0 ? null : new(context, body.ToArray(), coding, edition);
    }
}
