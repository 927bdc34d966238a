using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>An entry of the restricted list.</summary>
[ObjectType<RestrictionEntry>(Ignore = [nameof(RestrictionEntry.TenantId), nameof(RestrictionEntry.Isin)])]
internal static class RestrictionEntryType;
