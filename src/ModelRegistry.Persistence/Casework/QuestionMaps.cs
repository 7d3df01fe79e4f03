using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class CaseQuestionMap : IEntityTypeConfiguration<CaseQuestion>
{
    private const int LongestText = 4000;

    public void Configure(EntityTypeBuilder<CaseQuestion> builder)
    {
        builder.ToTable("CaseQuestions");
        builder.References<CaseQuestion, Organisation>(nameof(CaseQuestion.OrganisationId));
        builder.Property(question => question.Text).HasMaxLength(LongestText);
        builder.Property(question => question.FactId).HasMaxLength(400);
        builder.Property(question => question.Answer).HasMaxLength(LongestText);
        builder.HasIndex(question => new { question.CaseId, question.Number }).IsUnique();
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Questions).HasForeignKey(question => question.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(question => question.Messages).WithOne().HasForeignKey(message => message.QuestionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionMessageMap : IEntityTypeConfiguration<QuestionMessage>
{
    public void Configure(EntityTypeBuilder<QuestionMessage> builder)
    {
        builder.ToTable("QuestionMessages");
        builder.HasKey(message => new { message.QuestionId, message.Number });
        builder.References<QuestionMessage, Organisation>(nameof(QuestionMessage.OrganisationId));
        builder.Property(message => message.Text).HasMaxLength(4000);
    }
}
