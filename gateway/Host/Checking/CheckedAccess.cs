using Gateway.Authorization;
using Gateway.Authorization.Reporting;

namespace Gateway.Host.Checking;

/// <summary>A field that the candidate gives to more callers.</summary>
/// <param name="Access">The field, and what it asked and asks for.</param>
/// <param name="Verdict">Whether it fails the check: it does unless it was accepted, used or not.</param>
/// <param name="Code">Always <see cref="AuthorizationErrorCodes.AccessWidened"/>; said so that a reader of JSON can tell.</param>
internal sealed record CheckedAccess(WidenedAccess Access, ChangeVerdict Verdict, string Code = AuthorizationErrorCodes.AccessWidened);
