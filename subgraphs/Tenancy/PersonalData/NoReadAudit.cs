using Subgraphs.Server.Errors;

namespace Subgraphs.Tenancy.PersonalData;

/// <summary>Where nothing keeps who reads personal data, nobody reads any.</summary>
internal sealed class NoReadAudit : IReadAudit
{
    public ValueTask RecordAsync(PersonalRead read, CancellationToken cancellationToken)
        => ValueTask.FromException(new GraphQLException(
            PersonalDataErrorCodes.AuditUnavailable, "Reading personal data must be kept in the audit log, which cannot be written now."));
}
