using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>Asks for the tenant's profile.</summary>
[QueryType]
internal static class DisclosureProfileFields
{
    [RequiresScopes("compliance:report")]
    [GraphQLDescription("Null where the tenant has said nothing: then the strictest duties count.")]
    public static async Task<DisclosureProfile?> GetDisclosureProfileAsync(ComplianceContext db, CancellationToken cancellationToken)
        => await db.DisclosureProfiles.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
}
