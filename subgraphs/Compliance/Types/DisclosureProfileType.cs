using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What the calling tenant says of itself as a holder.</summary>
[ObjectType<DisclosureProfile>(Ignore = [nameof(DisclosureProfile.TenantId)])]
[RequiresScopes("compliance:report")]
[GraphQLDescription("What the calling tenant is as a holder of shares: duties to disclose differ by it.")]
internal static class DisclosureProfileType;
