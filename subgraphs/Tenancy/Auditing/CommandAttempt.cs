using Gateway.Auditing;
using Subgraphs.Storage;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>
/// A change that is kept before it begins and again when it has ended; a record of its beginning that nothing follows was broken off. The log is
/// closed meanwhile: other commands need not wait for a long one.
/// </summary>
public sealed class CommandAttempt
{
    /// <summary>The code of the record before the change.</summary>
    public const string Begun = "BEGUN";

    private readonly CommandAudit _audit;
    private readonly AuditEntry _entry;

    internal CommandAttempt(CommandAudit audit, AuditEntry entry)
    {
        _audit = audit;
        _entry = entry;
    }

    /// <summary>Keeps how it ended, and sends the log to the collector.</summary>
    /// <param name="code">Why it failed; null where it was done.</param>
    /// <returns>What of that could not be done, in a line for the operator; null where all was.</returns>
    public async Task<string?> EndAsync(string? code)
    {
        try
        {
            await using var record = await _audit.KeepAsync(_entry with { Code = code }, CancellationToken.None);
            return await record.SendAsync() ? null : "The audit record of it is kept here and has not reached the collector: the program that serves sends it, or the next command.";
        }
        catch (StorageException exception)
        {
            return $"How it ended is not in the audit log, which cannot be written now: {exception.InnerException?.Message}";
        }
    }
}
