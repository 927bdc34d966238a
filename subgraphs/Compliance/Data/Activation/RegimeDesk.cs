using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Activation;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Data.Activation;

/// <summary>Begins and ends regimes of a tenant. Every call is safe to repeat: the second time changes nothing more.</summary>
internal sealed class RegimeDesk(RuleBook rules, BusinessDates dates)
{
    /// <summary>
    /// Activates a regime, or tightens one that is active; asked for again, a request to end it is withdrawn. What is in force is never loosened: to
    /// do that a regime is ended, by two persons, and activated anew.
    /// </summary>
    public async Task<RegimeActivation> ActivateAsync(ComplianceContext db, ActivateRegimeInput input, CallerContext caller, CancellationToken cancellationToken)
    {
        var regime = rules.FindRegime(input.RegimeCode)
            ?? throw new GraphQLException(ComplianceErrorCodes.RegimeUnknown, "There is no such regime.") { InputPath = "input.regimeCode" };
        var today = dates.Of(caller);
        var activation = await db.Activations.SingleOrDefaultAsync(row => row.RegimeCode == regime.Code, cancellationToken);
        var inForce = await db.Overrides.Where(row => row.RegimeCode == regime.Code).ToListAsync(cancellationToken);
        if (activation is { ActiveTo: { } ended } && ended < today)
        {
            // It is over, and what it had of its own with it.
            db.Overrides.RemoveRange(inForce);
            inForce = [];
            db.Activations.Remove(activation);
            await SaveAsync(db, cancellationToken);
            activation = null;
        }

        if (activation is not null && activation.ActiveFrom != input.ActiveFrom)
        {
            throw new GraphQLException(ComplianceErrorCodes.Conflict, $"The regime is active from {activation.ActiveFrom:yyyy-MM-dd}.") { InputPath = "input.activeFrom" };
        }

        Tighten(db, regime, input.Overrides ?? [], inForce);
        if (activation is null)
        {
            activation = new RegimeActivation { TenantId = db.TenantId, RegimeCode = regime.Code, ActiveFrom = input.ActiveFrom };
            db.Activations.Add(activation);
        }
        else
        {
            (activation.ActiveTo, activation.DeactivationRequestedBy, activation.DeactivationReason, activation.DeactivationConfirmedBy) = (null, null, null, null);
        }

        await SaveAsync(db, cancellationToken);
        return activation;
    }

    /// <summary>The first of two persons asks to end a regime; whoever asks after that changes nothing.</summary>
    public async Task<RegimeActivation> RequestEndAsync(ComplianceContext db, string regimeCode, string reason, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller);
        var activation = await ActiveAsync(db, regimeCode, caller, cancellationToken);
        if (activation.DeactivationRequestedBy is null)
        {
            (activation.DeactivationRequestedBy, activation.DeactivationReason) = (person, reason);
            await SaveAsync(db, cancellationToken);
        }

        return activation;
    }

    /// <summary>The second person ends it with the present day.</summary>
    public async Task<RegimeActivation> ConfirmEndAsync(ComplianceContext db, string regimeCode, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller);
        var activation = await ActiveAsync(db, regimeCode, caller, cancellationToken);
        if (activation.DeactivationRequestedBy is not { } asked)
        {
            throw Refused(ComplianceErrorCodes.DeactivationNotRequested, "Nobody asked to end the regime.");
        }

        if (asked == person)
        {
            throw Refused(ComplianceErrorCodes.FourEyes, "Who asked to end a regime does not confirm it: a second person does.");
        }

        if (activation.DeactivationConfirmedBy is null)
        {
            (activation.DeactivationConfirmedBy, activation.ActiveTo) = (person, dates.Of(caller));
            await SaveAsync(db, cancellationToken);
        }

        return activation;
    }

    private void Tighten(ComplianceContext db, Regime regime, IReadOnlyList<RuleOverrideInput> wanted, List<RuleOverride> inForce)
    {
        var known = inForce.ToDictionary(row => row.RuleId, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < wanted.Count; i++)
        {
            var path = FormattableString.Invariant($"input.overrides[{i}]");
            var rule = rules.FindRule(wanted[i].RuleId);
            if (rule is null || rule.Regime != regime.Code)
            {
                throw new GraphQLException(ComplianceErrorCodes.RuleNotOfRegime, $"{regime.Code} has no such rule.") { InputPath = path + ".ruleId" };
            }

            InputRules.Require(seen.Add(rule.Id), path + ".ruleId", "The rule is named twice.");
            InputRules.Require(wanted[i].Threshold is not null || wanted[i].Severity is not null, path, "It has neither a threshold nor a severity.");
            var own = known.GetValueOrDefault(rule.Id);
            RequireTighter(rule, EffectiveRule.Of(rule, own), wanted[i], path);
            if (own is null)
            {
                own = new RuleOverride { TenantId = db.TenantId, RegimeCode = regime.Code, RuleId = rule.Id };
                db.Overrides.Add(own);
            }

            (own.Threshold, own.Severity) = (wanted[i].Threshold ?? own.Threshold, wanted[i].Severity ?? own.Severity);
        }
    }

    private static void RequireTighter(ComplianceRule rule, EffectiveRule inForce, RuleOverrideInput wanted, string path)
    {
        if (wanted.Threshold is { } threshold)
        {
            InputRules.Require(rule.Threshold is not null, path + ".threshold", "The rule has no threshold.");
            InputRules.Require(threshold > 0, path + ".threshold", "A threshold is above 0.");
            if (!Strictness.IsAtLeastAsStrict(rule, threshold, inForce.Threshold!.Value))
            {
                throw new GraphQLException(ComplianceErrorCodes.OverrideLoosens, $"{threshold} is less strict than {inForce.Threshold}, which is in force.") { InputPath = path + ".threshold" };
            }
        }

        if (wanted.Severity < inForce.Severity)
        {
            throw new GraphQLException(ComplianceErrorCodes.OverrideLoosens, "The severity is lower than the one that is in force.") { InputPath = path + ".severity" };
        }
    }

    private async Task<RegimeActivation> ActiveAsync(ComplianceContext db, string regimeCode, CallerContext caller, CancellationToken cancellationToken)
        => await db.Activations.SingleOrDefaultAsync(row => row.RegimeCode == regimeCode, cancellationToken) is { } activation && !(activation.ActiveTo < dates.Of(caller))
            ? activation
            : throw Refused(ComplianceErrorCodes.RegimeNotActive, "The regime is not active.");

    private static string Person(CallerContext caller)
        => caller.Subject ?? throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "A regime is ended by persons, and the token names none.");

    private static GraphQLException Refused(string code, string problem) => new(code, problem) { InputPath = "regimeCode" };

    private static async Task SaveAsync(ComplianceContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new GraphQLException(ComplianceErrorCodes.Conflict, "Somebody else changed the regime at the same time: read it again.") { InputPath = "regimeCode" };
        }
    }
}
