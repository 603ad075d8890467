using System.Globalization;
using ResidentPortal.Database.Keys;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Web.Commands;

/// <summary>Makes a key that comes into force in two days, when every server knows it.</summary>
public sealed class NewKey : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var key = services.GetRequiredService<KeyRetirement>().New();
        await output.WriteLineAsync(
            $"Key {key.KeyId} seals from {Dates.Moment(key.ActivationDate)}. Two days after that, run “keys reseal”.");
        return 0;
    }
}

/// <summary>Seals everything anew with the key in force, and retires older keys.</summary>
public sealed class ResealAll : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var done = await services.GetRequiredService<KeyRetirement>().RunAsync(cancellationToken);
        foreach (var (about, resealed) in done.Databases)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{about.Name}: {resealed.Done} values sealed anew"
                + $"{(resealed.Unreadable == 0 ? "." : $", {resealed.Unreadable} stay as they are because their key is gone.")}"));
        }
        await output.WriteLineAsync(done switch
        {
            { NotBefore: { } from } => "A server may still seal with the key before. Run this again to retire older keys, not before "
                + $"{Dates.Moment(from)}.",
            { Keys.Count: 0 } => "There is no older key to retire.",
            _ => $"Retired: {string.Join(", ", done.Keys)}. They lie in “{KeyRetirement.Retired}” below the key folder. Keep them as "
                + "long as a backup that they open.",
        });
        return done.Databases.Any(one => one.Resealed.Unreadable > 0) ? 1 : 0;
    }
}
