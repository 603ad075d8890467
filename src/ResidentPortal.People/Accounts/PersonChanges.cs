using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Accounts;

/// <summary>Changes accounts so that what was asked for is done when it returns: no result of Identity is passed over.</summary>
public sealed class PersonChanges(PeopleContext context, UserManager<Person> people)
{
    // Each try meets another change of the same account in between; a person's own wrong passwords come one by one.
    private const int Tries = 10;

    /// <summary>
    /// Makes the change. Where somebody else changed the account meanwhile, it is read again and the change applied to what it
    /// is now.
    /// </summary>
    /// <param name="person">Is as the database has it afterwards.</param>
    /// <param name="change">Sets on the person all that it changes, each time it is called.</param>
    /// <exception cref="PersonGoneException">The account was deleted meanwhile.</exception>
    /// <exception cref="PersonNotChangedException">Identity refused the change; nothing was done.</exception>
    public async Task MustAsync(Person person, Func<Task<IdentityResult>> change)
    {
        if (await TryAsync(person, change) is { Succeeded: false } refused)
            throw new PersonNotChangedException(refused);
    }

    /// <summary>The same for a change that makes something, and of which Identity says only that it failed, with null.</summary>
    public async Task<T> MustAsync<T>(Person person, Func<Task<T?>> change) where T : class
    {
        T? made = null;
        await MustAsync(person, async () =>
            (made = await change()) is null ? IdentityResult.Failed(people.ErrorDescriber.ConcurrencyFailure()) : IdentityResult.Success);
        return made!;
    }

    /// <summary>
    /// As <see cref="MustAsync(Person, Func{Task{IdentityResult}})"/>, for who can say what is wrong when Identity refuses.
    /// </summary>
    public async Task<IdentityResult> TryAsync(Person person, Func<Task<IdentityResult>> change)
    {
        var result = await change();
        for (var left = Tries - 1; IsStale(result) && left > 0; left--)
        {
            await ReadAgainAsync(person);
            result = await change();
        }

        return result;
    }

    /// <returns>False when there is an account with this address.</returns>
    public async Task<bool> AddAsync(Person person)
    {
        try
        {
            var result = await people.CreateAsync(person);
            if (result.Errors.Any(IsTaken))
                return false;
            return result.Succeeded ? true : throw new PersonNotChangedException(result);
        }
        catch (DbUpdateException)
        {
            // Somebody else came first with the same address, after Identity had looked.
            context.Entry(person).State = EntityState.Detached;
            if (await people.FindByNameAsync(person.UserName!) is null)
                throw;
            return false;
        }
    }

    private static bool IsTaken(IdentityError error) =>
        error.Code is nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail);

    private static bool IsStale(IdentityResult result) =>
        result.Errors.Any() && result.Errors.All(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure));

    private async Task ReadAgainAsync(Person person)
    {
        // What the change added or took away goes with it, and comes back when it is applied again.
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.Entity != person).ToList())
            entry.State = EntityState.Detached;
        var read = context.Entry(person);
        await read.ReloadAsync();
        if (read.State == EntityState.Detached)
            throw new PersonGoneException();
    }
}

/// <summary>The account was deleted while it was to be changed.</summary>
public sealed class PersonGoneException() : Exception("The account was deleted meanwhile.");

/// <summary>A change of an account was refused. The message has Identity's codes only: its descriptions name people.</summary>
public sealed class PersonNotChangedException(IdentityResult result)
    : Exception($"The account was not changed: {string.Join(", ", result.Errors.Select(error => error.Code))}.");
