using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Hosting.Limits;

/// <summary>Token buckets for each network, and one for the site. Kept in memory only: nothing about who sent what is stored.</summary>
public sealed class SubmissionLimits(IOptions<AbuseOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> submissions = Buckets(new()
    {
        TokenLimit = options.Value.SubmissionBurst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromHours(1) / options.Value.SubmissionsPerHour,
        AutoReplenishment = true,
    });

    private readonly TokenBucketRateLimiter many = new(new()
    {
        TokenLimit = options.Value.ManyPerHour,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromHours(1) / options.Value.ManyPerHour,
        AutoReplenishment = true,
    });

    private readonly PartitionedRateLimiter<IPAddress?> posts = Buckets(new()
    {
        TokenLimit = options.Value.PostBurst,
        TokensPerPeriod = options.Value.PostsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = true,
    });

    // As many as posts, and apart from them: programs that look through mail open links too.
    private readonly PartitionedRateLimiter<IPAddress?> links = Buckets(new()
    {
        TokenLimit = options.Value.PostBurst,
        TokensPerPeriod = options.Value.PostsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = true,
    });

    private readonly PartitionedRateLimiter<IPAddress?> signIns = Buckets(new()
    {
        TokenLimit = options.Value.SignInBurst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.Value.SignInsPerMinute,
        AutoReplenishment = true,
    });

    /// <summary>Whether one more report from this network is nothing unusual.</summary>
    public bool AllowsSubmission(IPAddress? address) => Take(submissions, address);

    /// <summary>Whether one more of those that came with many others from a network, of all networks, is to go on at once.</summary>
    public bool AllowsOneOfMany()
    {
        using var lease = many.AttemptAcquire();
        return lease.IsAcquired;
    }

    /// <summary>Whether one more post from this network is to be answered.</summary>
    public bool AllowsPost(IPAddress? address) => Take(posts, address);

    /// <summary>Whether one more opening of an email's link from this network is to be answered.</summary>
    public bool AllowsLink(IPAddress? address) => Take(links, address);

    /// <summary>Whether one more try to sign in from this network is to be answered.</summary>
    public bool AllowsSignIn(IPAddress? address) => Take(signIns, address);

    public void Dispose()
    {
        submissions.Dispose();
        many.Dispose();
        signIns.Dispose();
        links.Dispose();
        posts.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<IPAddress?> limiter, IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<IPAddress?> Buckets(TokenBucketRateLimiterOptions bucket) =>
        PartitionedRateLimiter.Create<IPAddress?, string>(address =>
            RateLimitPartition.GetTokenBucketLimiter(AddressPrefix.Of(address), _ => bucket));
}
