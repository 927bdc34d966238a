using Microsoft.AspNetCore.Http;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests.Http;

/// <summary>Believes a header.</summary>
internal sealed class HeaderCallers : ICallerSource
{
    public ValueTask<CallerResult> IdentifyAsync(HttpContext context) => ValueTask.FromResult(context.Request.Headers["X-Caller"].ToString() switch
    {
        "gateway" => CallerResult.Of(new TestCaller()),
        "bound" => CallerResult.Of(new TestCaller()) with { BodyDigest = Convert.FromHexString(context.Request.Headers["X-Body"].ToString()) },
        "person" => CallerResult.Of(new TestCaller(IsGateway: false)),
        _ => CallerResult.Refused("Nobody is nobody."),
    });
}
