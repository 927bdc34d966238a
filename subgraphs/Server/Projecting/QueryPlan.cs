using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Projecting;

/// <summary>How a resolver's query is read.</summary>
/// <param name="Mode">All rows, one, or a page.</param>
/// <param name="Tree">The properties that are needed; null reads rows whole.</param>
/// <param name="Paging">For pages: by which property.</param>
/// <param name="Page">For pages: which one.</param>
/// <param name="WantsTotal">For pages: whether the rows are counted.</param>
internal sealed record QueryPlan(QueryReadMode Mode, ProjectionTree? Tree, UsePagingAttribute? Paging, PageRequest? Page, bool WantsTotal);
