using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class LicenceCaseMap : IEntityTypeConfiguration<LicenceCase>
{
    public void Configure(EntityTypeBuilder<LicenceCase> builder)
    {
        builder.ToTable("Cases");
        builder.HasSequence();
        builder.References<LicenceCase, Organisation>(nameof(LicenceCase.OrganisationId));
        builder.References<LicenceCase, Person>(nameof(LicenceCase.AppliedBy));
        builder.Property(@case => @case.Reference).HasMaxLength(40);
        builder.Property(@case => @case.Authority).HasMaxLength(10);
        builder.Property(@case => @case.IdempotencyKey).HasMaxLength(100);
        builder.Property(@case => @case.Amends).HasMaxLength(40);
        builder.Property(@case => @case.AmendedBy).HasMaxLength(40);
        builder.HasIndex(@case => @case.Reference).IsUnique();
        builder.HasIndex(@case => new { @case.OrganisationId, @case.IdempotencyKey }).IsUnique();
        builder.HasIndex(@case => @case.Amends);
        Queues(builder);
        builder.ComplexProperty(@case => @case.Application, Application);
        builder.HasMany(@case => @case.Drafts).WithOne().HasForeignKey(draft => draft.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(@case => @case.LiveDraft);
        builder.Ignore(@case => @case.OpenQuestions);
        builder.Ignore(@case => @case.WaitingMeasure);
        builder.Ignore(@case => @case.WaitingCorrection);
        builder.Ignore(@case => @case.OpenAppeal);
        builder.Ignore(@case => @case.StandingIntent);
        builder.Ignore(@case => @case.NewEvents);
        builder.Ignore(@case => @case.OpenEscalation);
        builder.Ignore(@case => @case.OpenReferrals);
        builder.Ignore(@case => @case.WhatBlocks);
        builder.Ignore(@case => @case.AdviceThatCounts);
        builder.Ignore(@case => @case.Retracted);
    }

    // Each queue is read in the order of an index: by its own column, then by the position.
    private static void Queues(EntityTypeBuilder<LicenceCase> builder)
    {
        builder.HasIndex(nameof(LicenceCase.Stage), Columns.Sequence);
        builder.HasIndex(nameof(LicenceCase.HeldBy), Columns.Sequence);
        builder.HasIndex(nameof(LicenceCase.TeamId), Columns.Sequence);
        builder.HasIndex(nameof(LicenceCase.DueOn), Columns.Sequence);
        builder.HasIndex(@case => @case.ReferralsOut);
        builder.Ignore(@case => @case.LastRouting);
        builder.Ignore(@case => @case.IsClosed);
    }

    private static void Application(ComplexPropertyBuilder<CaseApplication> application)
    {
        application.Property(handedIn => handedIn.ReleaseName).HasMaxLength(600);
        application.Property(handedIn => handedIn.Note).HasMaxLength(4000);
        application.Property(handedIn => handedIn.Language).HasMaxLength(10);
        application.Ignore(handedIn => handedIn.Details);
    }
}

internal sealed class DraftMap : IEntityTypeConfiguration<DraftDetermination>
{
    public void Configure(EntityTypeBuilder<DraftDetermination> builder)
    {
        builder.ToTable("Drafts");
        builder.References<DraftDetermination, Organisation>(nameof(DraftDetermination.OrganisationId));
        builder.References<DraftDetermination, Person>(nameof(DraftDetermination.DraftedBy));
        builder.HasTexts(draft => draft.Conditions);
        builder.References<DraftDetermination, Person>(nameof(DraftDetermination.AgreedBy));

        // A draft from before there were two orders takes one.
        builder.Property(draft => draft.Countersignatures).HasDefaultValue(1);
        builder.Property(draft => draft.Language).HasMaxLength(10);
        builder.HasIndex(draft => draft.EvaluationId);
        builder.Ignore(draft => draft.Terms);
        builder.Ignore(draft => draft.Digest);
    }
}

internal sealed class CaseEventMap : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("CaseEvents");
        builder.HasKey(line => new { line.CaseId, line.Line });
        builder.References<CaseEvent, LicenceCase>(nameof(CaseEvent.CaseId));
        builder.References<CaseEvent, Organisation>(nameof(CaseEvent.OrganisationId));
    }
}
