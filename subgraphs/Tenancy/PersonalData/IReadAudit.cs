namespace Subgraphs.Tenancy.PersonalData;

/// <summary>Where it is kept who read personal data.</summary>
public interface IReadAudit
{
    /// <summary>Keeps that a value is about to be read, and returns when the record is durable on this machine: only then the value is opened.</summary>
    /// <exception cref="Server.Errors.GraphQLException">It cannot be kept; nothing is read then.</exception>
    ValueTask RecordAsync(PersonalRead read, CancellationToken cancellationToken);
}
