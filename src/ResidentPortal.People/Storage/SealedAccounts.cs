using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database.Keys;

namespace ResidentPortal.People.Storage;

/// <summary>Counts what one key sealed in the people database, for an operator who may have lost it.</summary>
internal static class SealedAccounts
{
    /// <returns>"the authenticator apps of 3 people"; nothing when there are none.</returns>
    public static async Task<IReadOnlyList<string>> CountAsync(PeopleContext context, Guid key, CancellationToken cancellationToken)
    {
        // One or two for each member of staff.
        var tokens = await context.UserTokens.Select(token => new { token.UserId, token.Value }).ToListAsync(cancellationToken);
        return tokens.Where(token => KeyOf(token.Value) == key).Select(token => token.UserId).Distinct().Count() switch
        {
            0 => [],
            1 => ["the authenticator app of 1 person"],
            var people => [$"the authenticator apps of {people} people"],
        };
    }

    private static Guid? KeyOf(string? stored)
    {
        try
        {
            return stored is null ? null : SealedBy.Key(WebEncoders.Base64UrlDecode(stored));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
