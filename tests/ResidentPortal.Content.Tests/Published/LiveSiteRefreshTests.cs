using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Published;

public class LiveSiteRefreshTests
{
    [Fact]
    public async Task Refresh_NewVersion_SwapsTheSiteWhole()
    {
        var source = new Source(ContentOf(Node("One", type: "home")));
        var live = new LiveSite();
        using var refresh = new LiveSiteRefresh(source, live, TimeProvider.System, NullLogger<LiveSiteRefresh>.Instance);

        (await refresh.RefreshAsync(CancellationToken.None)).ShouldBeTrue();
        var before = live.Current;
        (await refresh.RefreshAsync(CancellationToken.None)).ShouldBeFalse();
        live.Current.ShouldBeSameAs(before);

        source.Publish(ContentOf(Node("Two", type: "home")));
        (await refresh.RefreshAsync(CancellationToken.None)).ShouldBeTrue();
        live.Current.Home!.Name.ShouldBe("Two");
        before.Home!.Name.ShouldBe("One");
    }

    [Fact]
    public async Task Refresh_TwoAtOnce_TheOlderReadingNeverComesLast()
    {
        var source = new Source(ContentOf(Node("One", type: "home")));
        var live = new LiveSite();
        using var refresh = new LiveSiteRefresh(source, live, TimeProvider.System, NullLogger<LiveSiteRefresh>.Instance);
        var slow = new TaskCompletionSource<ContentSet>();
        source.Next = slow.Task;
        var first = refresh.RefreshAsync(CancellationToken.None);
        source.Publish(ContentOf(Node("Two", type: "home")));
        var second = refresh.RefreshAsync(CancellationToken.None);
        slow.SetResult(ContentOf(Node("One", type: "home")));
        await Task.WhenAll(first, second);
        live.Current.Home!.Name.ShouldBe("Two");
    }

    [Fact]
    public async Task TryRefresh_WhenTheContentCannotBeRead_KeepsWhatIsLive()
    {
        var source = new Source(ContentOf(Node("One", type: "home")));
        var live = new LiveSite();
        using var refresh = new LiveSiteRefresh(source, live, TimeProvider.System, NullLogger<LiveSiteRefresh>.Instance);
        await refresh.TryRefreshAsync(CancellationToken.None);
        source.Publish(ContentOf(Node("Two", type: "home")));
        source.Next = Task.FromException<ContentSet>(new InvalidOperationException("The database does not answer."));
        await refresh.TryRefreshAsync(CancellationToken.None);
        live.Current.Home!.Name.ShouldBe("One");
        await refresh.TryRefreshAsync(CancellationToken.None);
        live.Current.Home!.Name.ShouldBe("Two");
    }

    private sealed class Source(ContentSet content) : IContentSource
    {
        private ContentSet _content = content;
        private long _version = 1;

        /// <summary>What the next reading brings, in place of the content.</summary>
        public Task<ContentSet>? Next { get; set; }

        public void Publish(ContentSet next) => (_content, _version) = (next, _version + 1);
        public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;
        public Task<long> VersionAsync(CancellationToken cancellation) => Task.FromResult(_version);
        public Task<ContentSet> ReadAsync(CancellationToken cancellation)
        {
            var next = Next ?? Task.FromResult(_content);
            Next = null;
            return next;
        }

        public Task<StoredMedia?> ReadMediaAsync(string path, CancellationToken cancellation) => Task.FromResult<StoredMedia?>(null);
    }
}
