using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests;

namespace ResidentPortal.Browser.Tests.Soak;

/// <summary>What everybody saw of the site: references, failures that were told honestly, and all that must not be.</summary>
internal sealed partial class SoakWatch
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentQueue<string> _references = new();
    private readonly ConcurrentQueue<string> _wrong = new();
    private int _answers;
    private int _honest;
    private int _interrupted;
    private int _changes;

    public IReadOnlyCollection<string> References => _references;

    /// <summary>Failures of the server that were no honest page, and journeys that were lost.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    public int Answers => _answers;

    /// <summary>503 with the phone number.</summary>
    public int Honest => _honest;

    /// <summary>Requests that were not answered, because the site was gone.</summary>
    public int Interrupted => _interrupted;

    /// <summary>Pages that editors saved or published.</summary>
    public int Changes => _changes;

    public void Saw(string reference) => _references.Enqueue(reference);

    public void Changed() => Interlocked.Increment(ref _changes);

    public void IsWrong(string what) => _wrong.Enqueue(what);

    /// <summary>Goes on until the site answers, and does not say that it cannot for now.</summary>
    public async Task<Reply> UntilAnsweredAsync(string what, Func<Task<Reply>> act)
    {
        while (true)
        {
            try
            {
                var reply = await act();
                Note(what, reply);
                if (reply.Status is not HttpStatusCode.ServiceUnavailable)
                    return reply;
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
            {
                Interlocked.Increment(ref _interrupted);
            }
            await Task.Delay(BetweenTries);
        }
    }

    private void Note(string what, Reply reply)
    {
        Interlocked.Increment(ref _answers);
        if ((int)reply.Status < 500)
            return;
        var body = WebUtility.HtmlDecode(reply.Body);
        if (reply.Status is HttpStatusCode.ServiceUnavailable && body.Contains(ShippedCouncil.Site.Phone, StringComparison.Ordinal))
            Interlocked.Increment(ref _honest);
        else
            IsWrong($"{what} answered {(int)reply.Status}: {Heading().Match(body).Groups[1].Value.Trim()}");
    }

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}
