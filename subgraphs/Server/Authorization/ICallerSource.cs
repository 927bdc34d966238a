using Microsoft.AspNetCore.Http;

namespace Subgraphs.Server.Authorization;

/// <summary>Verifies who asks. One is registered by the subgraph; without one every caller is anonymous and not the gateway.</summary>
public interface ICallerSource
{
    /// <summary>Reads and verifies the request's credentials.</summary>
    /// <returns>The caller, or a reason to refuse the request with 401.</returns>
    ValueTask<CallerResult> IdentifyAsync(HttpContext context);
}
