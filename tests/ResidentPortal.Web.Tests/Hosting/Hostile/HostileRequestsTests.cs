using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.Testing;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting.Hostile;

/// <summary>
/// No address, header or body is answered by a failure of ours: every route there is, also one that is added tomorrow, with anything at
/// all,
/// from strangers and from colleagues. The same requests in every run; <c>tests/long.sh</c> sends a hundred thousand.
/// </summary>
public sealed class HostileRequestsTests : IDisposable
{
    private const int Seed = 20261129;

    private readonly StudioUnderTest studio = new();

    [Fact]
    public Task Answer_AnythingAtAll_IsNoFailure() => SendAsync(2_000);

    [Fact, Trait(Lane.Name, Lane.Lengthy)]
    public Task Answer_AnythingAtAllForLong_IsNoFailure() => SendAsync(100_000);

    public void Dispose() => studio.Dispose();

    private async Task SendAsync(int requests)
    {
        var random = new Random(Seed);
        var routes = studio.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText is not null).ToList();
        // Files that are built in are one route each, and all alike.
        var own = routes.Where(route => route.RoutePattern.Parameters.Count > 0
            || !Path.HasExtension(route.RoutePattern.RawText)
            || route.RoutePattern.RawText!.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        List<Sender> senders = [new(studio, null), new(studio, Roles.Editor), new(studio, Roles.Administrator)];
        foreach (var sender in senders)
            await sender.PrepareAsync();
        var known = await KnownAsync();

        var (statuses, failures) = (new Dictionary<int, int>(), new List<string>());
        for (var number = 0; number < requests; number++)
        {
            var sender = senders[random.Next(senders.Count)];
            var route = number % 20 == 0 ? routes[random.Next(routes.Count)] : own[number % own.Count];
            var request = HostileRequest.At(route, random, known, sender.Token);
            int status;
            try
            {
                status = await sender.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (Exception broken) when (broken is IOException or OperationCanceledException or InvalidOperationException)
            {
                status = 599;
            }
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (status >= 500)
                failures.Add($"{status} for request {number} of {sender.Role}: {request}");
        }

        failures.ShouldBeEmpty($"{failures.Count} of {requests} failed.");
        // They get in, too: not all of them stop at the door.
        foreach (var status in new[] { 200, 302, 400, 404, 405, 422 })
            statuses.Keys.ShouldContain(status);
    }

    private async Task<IReadOnlyList<string>> KnownAsync()
    {
        await using var scope = studio.Services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().ListAsync(default);
        var site = studio.Services.GetRequiredService<LiveSite>().Current;
        return
        [
            .. people.Select(person => person.Id.ToString()),
            .. site.Pages.Take(20).Select(page => page.Key.ToString()),
            .. site.PickableMedia.Take(5).Select(media => media.Key.ToString()),
            .. site.Pages.Select(page => page.Path.TrimStart('/')).Where(path => path.Length > 0).Take(20),
            "asb", "danger", "what-happened", "check-answers", "en", "cy",
        ];
    }
}
