<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError("username", "password")>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section == "header">
    ${msg("loginPageTitle")}
  <#elseif section == "form">
    <#if wrong>
    <div class="notice notice-error" role="alert" aria-labelledby="error-title">
      <h2 id="error-title">${msg("errorSummaryTitle")}</h2>
      <ul><li><a href="#username">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</a></li></ul>
    </div>
    </#if>
    <form action="${url.loginAction}" method="post">
      <#if !usernameHidden??>
      <div class="field<#if wrong> field-wrong</#if>">
        <label class="field-label" for="username">${msg("username")}</label>
        <#if wrong><p class="field-error" id="username-error">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</p></#if>
        <input class="field-input" id="username" name="username" type="text" value="${(login.username)!""}" autocomplete="username" autocapitalize="none" spellcheck="false" required<#if wrong> aria-invalid="true" aria-describedby="username-error"</#if>>
      </div>
      </#if>
      <div class="field<#if wrong> field-wrong</#if>">
        <label class="field-label" for="password">${msg("password")}</label>
        <input class="field-input" id="password" name="password" type="password" autocomplete="current-password" required<#if wrong> aria-invalid="true" aria-describedby="username-error"</#if>>
      </div>
      <input type="hidden" name="credentialId" value="<#if auth?? && auth.selectedCredential?has_content>${auth.selectedCredential}</#if>">
      <button class="button button-primary" type="submit" name="login">${msg("doLogIn")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
